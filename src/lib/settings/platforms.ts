/**
 * Platforms and the sizes they take. What a platform documents itself is marked `fact`; the rest is reported
 * by others, or the advice of people who publish there, and the panel says so. Read November 2026 (addresses
 * at each entry).
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
  wide: { width: 1200, height: 675 },
}

export interface PlatformNote {
  /**
   * fact: the platform's own documentation says so; reported: others say what the platform does; advice:
   * people who publish there recommend it.
   */
  readonly kind: 'fact' | 'reported' | 'advice'
  readonly text: string
  /** Where it was read. */
  readonly source: string
}

export interface Platform {
  readonly id: PlatformId
  readonly name: string
  /** What it takes well; the first is the default. */
  readonly ratios: readonly [RatioId, ...RatioId[]]
  /** Slides one post takes; null where nothing is documented. */
  readonly most: number | null
  /** Whether `most` is the platform's own word. */
  readonly mostIsFact: boolean
  readonly notes: readonly PlatformNote[]
}

/** In the order the panel shows them. */
export const platforms: readonly Platform[] = [
  {
    id: 'linkedin',
    name: 'LinkedIn',
    ratios: ['portrait', 'square', 'landscape'],
    most: 300,
    mostIsFact: true,
    notes: [
      fact(
        'Up to 300 pages, 100 MB, as PDF. All pages have one size.',
        'learn.microsoft.com: LinkedIn documents API',
      ),
      fact(
        'Through the multi-image API 2 to 20 pictures.',
        'learn.microsoft.com: LinkedIn multi-image posts API',
      ),
      advice(
        '8 to 12 slides are read to the end most often.',
        'contentio.io, flypost.ai, wavegen.ai',
      ),
      advice(
        'No pixel size is given by LinkedIn; 1080 × 1350 fills most of a phone.',
        'trymypost.com, trustypost.ai',
      ),
    ],
  },
  {
    id: 'instagram',
    name: 'Instagram',
    ratios: ['portrait', 'square', 'tall', 'story'],
    most: 20,
    mostIsFact: false,
    notes: [
      reported('20 slides in the app.', 'TechCrunch, August 2024'),
      fact(
        'Through the API 10 slides, 4:5 to 1.91:1, JPEG only, 8 MB.',
        'developers.facebook.com: Instagram content publishing',
      ),
      fact(
        'The first slide sets the ratio of all.',
        'developers.facebook.com: Instagram content publishing',
      ),
      reported(
        'The profile grid shows 3:4: a 4:5 cover loses 34 px at each side.',
        'pixextender.com, collaj-website.pages.dev',
      ),
    ],
  },
  {
    id: 'tiktok',
    name: 'TikTok',
    ratios: ['story'],
    most: 35,
    mostIsFact: true,
    notes: [
      fact('35 photos, WebP or JPEG, 20 MB each.', 'developers.tiktok.com: photo post'),
      reported(
        'Buttons lie over the right edge, words over the foot.',
        'wavegen.ai, editthispic.com',
      ),
    ],
  },
  {
    id: 'threads',
    name: 'Threads',
    ratios: ['portrait', 'square', 'tall'],
    most: 20,
    mostIsFact: true,
    notes: [
      fact('2 to 20 pictures, JPEG or PNG, 8 MB each.', 'developers.facebook.com: Threads posts'),
      advice('1080 × 1350 reads best.', 'docs.getlate.dev'),
    ],
  },
  {
    id: 'facebook',
    name: 'Facebook',
    ratios: ['portrait', 'square', 'landscape'],
    most: null,
    mostIsFact: false,
    notes: [
      advice('1080 × 1350 or 1080 × 1080, PNG under 1 MB.', 'Facebook page guides, secondary'),
    ],
  },
  {
    id: 'x',
    name: 'X',
    ratios: ['square', 'portrait', 'wide'],
    most: 4,
    mostIsFact: false,
    notes: [
      reported('4 pictures in one post, 5 MB each.', 'aspectratiocalculator.pages.dev'),
      fact('Carousel ads take 2 to 6.', 'developer.x.com: carousel ads'),
    ],
  },
  {
    id: 'pinterest',
    name: 'Pinterest',
    ratios: ['pin', 'square'],
    most: 5,
    mostIsFact: true,
    notes: [
      fact('2 to 5 pictures in a carousel pin.', 'Pinterest OpenAPI description'),
      fact(
        '2:3, 1000 × 1500; taller pins may be cut.',
        'help.pinterest.com: product specifications',
      ),
    ],
  },
  {
    id: 'custom',
    name: 'Custom',
    ratios: ['custom'],
    most: null,
    mostIsFact: false,
    notes: [],
  },
]

/** The platform of an id. */
export function platformById(id: PlatformId): Platform {
  const found = platforms.find((platform) => platform.id === id)
  if (found === undefined) throw new Error(`No platform ${id}`)
  return found
}

function fact(text: string, source: string): PlatformNote {
  return { kind: 'fact', text, source }
}

function reported(text: string, source: string): PlatformNote {
  return { kind: 'reported', text, source }
}

function advice(text: string, source: string): PlatformNote {
  return { kind: 'advice', text, source }
}
