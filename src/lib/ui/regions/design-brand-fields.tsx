import { Fragment, h, type JSX } from 'preact'

import { isInColors, type BrandKit } from '../../settings/brand'
import { Action, IconAction, TextAction } from '../controls/buttons'
import { AssetWell } from '../controls/asset-well'
import { ColorField } from '../controls/color-field'
import { Row } from '../controls/section'
import { TextField } from '../controls/text-field'
import { profileImage, readyImage } from '../state/brand-images'
import type { Event } from '../state/event'
import type { KitPicture } from '../state/event-brand'
import { kitOf } from '../state/update-brand'
import { say } from '../words'
import styles from './design-brand.css'
import type { DesignProps } from './design-section'
import design from './design.css'

type FieldName = 'name' | 'handle' | 'website' | 'closing'

/** What slides say of who signs them: of the kit, else of the thread as the person typed over it. */
export function ProfileFields({ state, source, send }: DesignProps): JSX.Element {
  const { settings, brand: id } = state.work
  const kit = kitOf(state.work, id)
  const isNamed = kit !== undefined && (kit.name !== '' || kit.handle !== '')
  // What the thread says stands there until the kit says something.
  const read = isNamed ? { name: '', handle: '' } : source.thread.author
  const { author, brand } = settings
  const field = (
    name: FieldName,
    label: string,
    longest: number,
    own: string,
    was: string,
    event: (value: string) => Event,
  ): JSX.Element => (
    <Row label={label}>
      <TextField
        // Another profile is another field: what is typed in one is not the other's.
        key={`${id ?? ''} ${name}`}
        label={label}
        value={kit?.[name] ?? own}
        placeholder={was}
        longest={longest}
        onInput={(value) => {
          send(
            kit === undefined
              ? event(value)
              : {
                  kind: 'brandChanged',
                  brand: kit.id,
                  change: { [name]: value },
                  gesture: `brand.${name}`,
                },
          )
        }}
        onEnd={() => {
          send({ kind: 'gestureEnded' })
        }}
      />
    </Row>
  )
  const setting = (path: 'author.name' | 'author.handle') => (value: string) =>
    ({ kind: 'settingChanged', path, value, gesture: path }) as const
  const ofBrand = (key: 'website' | 'closing') => (value: string) =>
    ({
      kind: 'designChanged',
      change: { brand: { ...brand, [key]: value } },
      gesture: `brand.${key}`,
    }) as const
  return (
    <>
      {field(
        'name',
        say('author.name'),
        60,
        author.name ?? read.name,
        read.name,
        setting('author.name'),
      )}
      {field(
        'handle',
        say('author.handle'),
        30,
        author.handle ?? read.handle,
        read.handle,
        setting('author.handle'),
      )}
      {field(
        'website',
        say('brand.website'),
        80,
        brand.website,
        say('rails.websiteExample'),
        ofBrand('website'),
      )}
      {field(
        'closing',
        say('brand.closing'),
        80,
        brand.closing ?? '',
        say('brand.closingExample'),
        ofBrand('closing'),
      )}
    </>
  )
}

const wells = [
  { at: 'avatar', label: 'brand.avatar', look: 'avatar' },
  { at: 'logoLight', label: 'brand.logoLight', hint: 'brand.onLight', look: 'light' },
  { at: 'logoDark', label: 'brand.logoDark', hint: 'brand.onDark', look: 'dark' },
] as const

/** Avatar and logos. A kit's are kept with it, those given without one until the panel closes. */
export function ProfilePictures(props: DesignProps & { readonly name: string }): JSX.Element {
  const { state, send, name } = props
  const { brand } = state.work
  const kit = kitOf(state.work, brand)
  const remove = (at: KitPicture): (() => void) | undefined => {
    if (kit !== undefined) {
      if (kit[at] === null) return undefined
      return () => {
        send({ kind: 'brandPictureRemoved', brand: kit.id, at })
      }
    }
    if (profileImage(state, null, at) === null) return undefined
    return () => {
      send(
        at === 'avatar' ? { kind: 'avatarRemoved' } : { kind: 'logoRemoved', ground: ground(at) },
      )
    }
  }
  return (
    <div class={styles['wells']}>
      {wells.map((well) => {
        const { at, label, look } = well
        const key = profileImage(state, brand, at)
        return (
          <AssetWell
            key={at}
            label={say(label)}
            {...('hint' in well ? { hint: say(well.hint) } : {})}
            look={look}
            name={name}
            url={readyImage(state, key)?.preview}
            isBusy={key !== null && isComing(state, key)}
            onRemove={remove(at)}
            onFile={(file) => {
              if (kit !== undefined) {
                send({ kind: 'brandPictureGiven', brand: kit.id, at, file })
                return
              }
              const target =
                at === 'avatar'
                  ? ({ kind: 'avatar' } as const)
                  : ({ kind: 'logo', ground: ground(at) } as const)
              send({ kind: 'imagesReceived', files: [file], target })
            }}
          />
        )
      })}
    </div>
  )
}

function ground(at: Exclude<KitPicture, 'avatar'>): 'light' | 'dark' {
  return at === 'logoLight' ? 'light' : 'dark'
}

function isComing({ images }: DesignProps['state'], key: string): boolean {
  const kind = images.get(key)?.kind
  return kind === 'converting' || kind === 'loading'
}

/** A kit's colours, its own first, and the theme they make. */
export function KitColors({
  state,
  send,
  kit,
}: DesignProps & { readonly kit: BrandKit }): JSX.Element {
  const { colors } = kit
  const set = (next: BrandKit['colors'], gesture?: string): void => {
    const change = { kind: 'brandChanged', brand: kit.id, change: { colors: next } } as const
    send(gesture === undefined ? change : { ...change, gesture })
  }
  const isUsed = isInColors(state.work.settings, kit)
  return (
    <>
      <div class={styles['palette']}>
        <span class={styles['top']} aria-hidden="true">
          {say('brand.colors')}
        </span>
        <div class={styles['colors']}>
          {colors.map((color, index) => (
            <div key={index} class={styles['color']}>
              <ColorField
                label={say('brand.color', { n: index + 1 })}
                color={color}
                onInput={(next) => {
                  set(
                    colors.map((other, at) => (at === index ? next : other)),
                    `brand.color.${index}`,
                  )
                }}
                onEnd={() => {
                  send({ kind: 'gestureEnded' })
                }}
              />
              <IconAction
                icon="minus"
                label={say('brand.removeColor', { n: index + 1 })}
                side="end"
                onPress={() => {
                  set(colors.filter((_, at) => at !== index))
                }}
              />
            </div>
          ))}
          {colors.length < 6 && (
            <IconAction
              icon="plus"
              label={say('brand.addColor')}
              onPress={() => {
                set([...colors, colors[colors.length - 1] ?? '#2239E8'])
              }}
            />
          )}
        </div>
      </div>
      {colors.length > 0 &&
        (isUsed ? (
          <p class={design['hint']}>{say('brand.themeUsed')}</p>
        ) : (
          <Action
            isWide
            onPress={() => {
              send({ kind: 'brandThemeUsed', brand: kit.id })
            }}
          >
            {say('brand.useTheme')}
          </Action>
        ))}
    </>
  )
}

/** Fonts are chosen in Typography; a kit keeps them, and takes them to every carousel it is on. */
export function KitFonts({
  state,
  send,
  kit,
}: DesignProps & { readonly kit: BrandKit }): JSX.Element {
  const { titleFont, bodyFont } = kit
  const { type } = state.work.settings
  const set = (fonts: Pick<BrandKit, 'titleFont' | 'bodyFont'>): void => {
    send({ kind: 'brandChanged', brand: kit.id, change: fonts })
  }
  const names = [titleFont, bodyFont].flatMap((font) => (font === null ? [] : [font.family]))
  const isKept =
    JSON.stringify([titleFont, bodyFont]) === JSON.stringify([type.titleFont, type.bodyFont])
  return (
    <Row label={say('brand.fonts')}>
      <div class={styles['fonts']}>
        <span class={styles['families']}>
          {names.length === 0 ? say('brand.themeFonts') : [...new Set(names)].join(', ')}
        </span>
        {!isKept && (
          <TextAction
            onPress={() => {
              set({ titleFont: type.titleFont, bodyFont: type.bodyFont })
            }}
          >
            {say('brand.keepFonts')}
          </TextAction>
        )}
        {isKept && names.length > 0 && (
          <IconAction
            icon="minus"
            label={say('brand.dropFonts')}
            side="end"
            onPress={() => {
              set({ titleFont: null, bodyFont: null })
            }}
          />
        )}
      </div>
    </Row>
  )
}
