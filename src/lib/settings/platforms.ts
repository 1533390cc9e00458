/**
 * Platforms and the sizes they take. What a platform documents itself is marked `fact`; the rest is the
 * advice of people who publish there, and the panel says so. Read November 2026 (addresses at each entry).
 */

export const platformIds = [
  'linkedin',
  'instagram',
  'tiktok',
  'threads',
  'facebook',
  'x',
  'pinterest',
  'custom',
] as const

export type PlatformId = (typeof platformIds)[number]

export const ratioIds = [
  'portrait',
  'square',
  'landscape',
  'tall',
  'story',
  'pin',
  'wide',
  'custom',
] as const

export type RatioId = (typeof ratioIds)[number]

/** px of every ratio that has a size of its own. */
export const ratioSizes: Readonly<
  Record<Exclude<RatioId, 'custom'>, { readonly width: number; readonly height: number }>
> = {
  portrait: { width: 1080, height: 1350 },
  square: { width: 1080, height: 1080 },
  landscape: { width: 1920, height: 1080 },
  tall: { width: 1080, height: 1440 },
  story: { width: 1080, height: 1920 },
  pin: { width: 1000, height: 1500 },
  wide: { width: 1200, height: 676 },
}

export interface PlatformNote {
  /** fact: the platform's own documentation says so; advice: people who publish there do. */
  readonly kind: 'fact' | 'advice'
  readonly text: string
  /** Where it was read. */
  readonly source: string
}

export interface Platform {
  readonly id: PlatformId
  readonly name: string
  /** The first is the default. */
  readonly ratios: readonly [RatioId, ...RatioId[]]
  /** Slides one post takes; null where nothing is documented. */
  readonly most: number | null
  /** Whether `most` is the platform's own word. */
  readonly mostIsFact: boolean
  readonly notes: readonly PlatformNote[]
}
