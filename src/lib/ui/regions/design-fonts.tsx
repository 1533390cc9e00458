import { h, type JSX } from 'preact'
import { memo } from '../controls/memo'
import { useCallback, useMemo, useRef } from 'preact/hooks'

import type { FontFamily } from '../../messages/protocol'
import { TextAction } from '../controls/buttons'
import { Message } from '../controls/message'
import { SelectField } from '../controls/select-field'
import {
  chosenFont,
  familyOf,
  fontOf,
  missingFamilies,
  plainStyle,
  stylesOf,
  themeFontOf,
  usedFamilies,
  type FontRole,
} from '../state/font-list'
import { say } from '../words'
import type { DesignProps } from './design-section'
import styles from './design.css'

const roles = ['titleFont', 'bodyFont'] as const

/** Families and styles of titles and body, and what is said where Figma does not have one. */
export function FontRows(props: DesignProps): JSX.Element {
  const { state } = props
  const { families, work } = state
  const rows = useRef<HTMLDivElement>(null)
  const missing = missingFamilies(work.settings, families)
  const choose = (family: string): void => {
    const role = roles.find((each) => fontOf(work.settings, each).family === family)
    rows.current?.querySelector<HTMLElement>(`[data-role="${role ?? ''}"] select`)?.focus()
  }
  return (
    <div ref={rows} class={styles['group']}>
      {missing.map((family) => (
        <Message key={family} kind="warning" title={family} text={say('type.missing')}>
          <TextAction
            onPress={() => {
              choose(family)
            }}
          >
            {say('type.choose')}
          </TextAction>
        </Message>
      ))}
      {roles.map((role) => (
        <FontRow key={role} role={role} {...props} />
      ))}
      {families === null && <p class={styles['hint']}>{say('type.listing')}</p>}
      {families?.length === 0 && <p class={styles['hint']}>{say('type.noFonts')}</p>}
    </div>
  )
}

/** The theme's own font first, then what is in use, then everything Figma has. */
function FontRow({ role, state, send }: DesignProps & { readonly role: FontRole }): JSX.Element {
  const { families, work, view } = state
  const { settings } = work
  const own = settings.type[role]
  const font = fontOf(settings, role)
  const themes = themeFontOf(settings, role)
  const family = families === null ? undefined : familyOf(families, font.family)
  const isMissing = missingFamilies(settings, families).includes(font.family)
  const cuts = family === undefined ? [] : stylesOf(family, role)
  const used = families === null ? [] : usedFamilies(settings, view.recentFonts, families)
  const key = (cut: { readonly weight: number; readonly italic: boolean }): string =>
    `${cut.weight}${cut.italic ? ' italic' : ''}`
  const style = cuts.find((cut) => key(cut) === key(font))
  return (
    <div class={styles['fonts']} data-role={role} data-missing={isMissing || undefined}>
      <span aria-hidden="true">{say(role === 'titleFont' ? 'type.title' : 'type.body')}</span>
      <FamilySelect
        label={say(`type.${role}`)}
        themeFont={say('type.themeFont', { font: themes.family })}
        // A family Figma does not have keeps its name.
        value={own === null ? '' : (family?.name ?? own.family)}
        used={used.join('\n')}
        families={families}
        onSelect={useLatest((name: string) => {
          const chosen = families === null ? undefined : familyOf(families, name)
          if (name === '') send({ kind: 'fontChosen', role, font: null })
          else if (chosen !== undefined)
            send({ kind: 'fontChosen', role, font: chosenFont(chosen, role, font) })
        })}
      />
      <SelectField
        label={say(role === 'titleFont' ? 'type.titleStyle' : 'type.bodyStyle')}
        value={key(font)}
        options={[
          ...(style === undefined ? [{ id: key(font), name: plainStyle(font) }] : []),
          ...cuts.map((cut) => ({ id: key(cut), name: cut.style })),
        ]}
        onSelect={(id) => {
          const cut = cuts.find((each) => key(each) === id)
          if (cut === undefined || family === undefined) return
          const { weight, italic } = cut
          send({ kind: 'fontChosen', role, font: { family: family.name, weight, italic } })
        }}
      />
    </div>
  )
}

interface FamilySelectProps {
  readonly label: string
  readonly themeFont: string
  readonly value: string
  /** Names, one a line, so that the same ones are the same value. */
  readonly used: string
  readonly families: readonly FontFamily[] | null
  readonly onSelect: (name: string) => void
}

/** Thousands of families: painted again only when something in the list changes. */
const FamilySelect = memo(function FamilySelect(props: FamilySelectProps): JSX.Element {
  const { label, themeFont, value, used, families, onSelect } = props
  const [first, groups] = useMemo(() => {
    const named = (name: string) => ({ id: name, name })
    const recent = used === '' ? [] : used.split('\n')
    const others = (families ?? []).filter(({ name }) => !recent.includes(name))
    const isListed = value === '' || familyOf(families ?? [], value) !== undefined
    const own = [{ id: '', name: themeFont }, ...(isListed ? [] : [named(value)])]
    const all = [
      { name: say('type.used'), options: recent.map(named) },
      { name: say('type.all'), options: others.map(({ name }) => named(name)) },
    ]
    return [own, all.filter(({ options }) => options.length > 0)] as const
  }, [families, themeFont, used, value])
  return (
    <SelectField label={label} value={value} options={first} groups={groups} onSelect={onSelect} />
  )
})

/** The same function from paint to paint, that does what the last one given does. */
function useLatest<Value>(act: (value: Value) => void): (value: Value) => void {
  const latest = useRef(act)
  latest.current = act
  return useCallback((value: Value) => {
    latest.current(value)
  }, [])
}
