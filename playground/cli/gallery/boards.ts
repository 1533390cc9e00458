/** What the gallery shows: boards, each with rows of slides made with some settings. */
import { patternIds, type Settings } from '../../../src/lib/settings/settings'
import { templates } from '../../../src/lib/templates/all'
import { themes } from '../../../src/lib/templates/themes'

export interface Board {
  /** File name without ending. */
  readonly name: string
  readonly title: string
  /** The gallery's own if absent. */
  readonly thread?: string
  readonly rows: readonly Row[]
}

interface Row {
  /** Before the slide's name. */
  readonly label: string
  /** As the panel stores them. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Indices of slides, negative from the end; all if absent. */
  readonly slides?: readonly number[]
  readonly pictures?: boolean
}

const ratios = ['portrait', 'square', 'landscape', 'tall', 'story', 'pin'] as const

/** The theme each template is shown in (design system, section 9, suggested pairs). */
const suggested: Readonly<Record<Settings['template'], string>> = {
  editorial: 'bone',
  'post-card': 'sorbet',
  statement: 'fern',
  split: 'lilac',
  steps: 'citrus',
  photo: 'noir',
}

const rightToLeft = `كيف تعلمت الخبز ببطء وبصعوبة

---

ما تحتاجه:

1. دقيق
2. ماء
3. ملح

---

الحرارة أهم من الوقت.

المطبخ الدافئ يقلل الانتظار إلى النصف، والبارد يضاعف الطعم. كلاهما صحيح في أيام مختلفة.

---

إذا أعجبك هذا فشاركه مع صديق.
`

const actions = [
  { icon: 'repost', label: 'Reshare with your network' },
  { icon: 'follow', label: 'Follow @maralindq' },
  { icon: 'save', label: 'Save it for later' },
]

/** Every board, in the order they are drawn. */
export const boards: readonly Board[] = [
  ...templates.flatMap((template) =>
    ratios.map((ratio) => ({
      name: `${template.id}-${ratio}`,
      title: `${template.name} · ${ratio}`,
      rows: [
        {
          label: '',
          settings: { template: template.id, theme: suggested[template.id], canvas: { ratio } },
        },
      ],
    })),
  ),
  ...templates.map((template) => ({
    name: `${template.id}-empty`,
    title: `${template.name} · without pictures`,
    rows: [
      {
        label: '',
        settings: { template: template.id, theme: suggested[template.id] },
        pictures: false,
      },
    ],
  })),
  ...templates.map((template) => ({
    name: `${template.id}-rtl`,
    title: `${template.name} · from right to left`,
    thread: rightToLeft,
    rows: [{ label: '', settings: { template: template.id, theme: suggested[template.id] } }],
  })),
  ...templates.map((template) => ({
    name: `themes-${template.id}`,
    title: `Sixteen themes · ${template.name}`,
    rows: themes.map((theme) => ({
      label: theme.name,
      settings: { template: template.id, theme: theme.id },
      slides: [0, 2, 4, 5, -1],
    })),
  })),
  {
    name: 'patterns',
    title: 'Patterns, running on over three slides',
    rows: patternIds.flatMap((id, index) => [
      {
        label: id,
        settings: { pattern: { id }, theme: themes[index % themes.length]?.id ?? 'bone' },
        slides: [1, 2, 3, 4, 5],
      },
    ]),
  },
  {
    name: 'rails',
    title: 'Header and footer',
    rows: railRows(),
  },
  {
    name: 'outros',
    title: 'Outros',
    rows: templates.flatMap((template) => [
      { label: template.name, settings: { template: template.id }, slides: [-1] },
      {
        label: `${template.name}, actions`,
        settings: { template: template.id, outro: { actions }, theme: 'chalk' },
        slides: [-1],
      },
      {
        label: `${template.name}, profile`,
        settings: { template: template.id, outro: { variant: 'profile' }, theme: 'midnight' },
        slides: [-1],
      },
    ]),
  },
]

function railRows(): readonly Row[] {
  const variants = [
    { headerLeft: 'logo', headerRight: 'website', footerLeft: 'page', footerRight: 'swipe' },
    { headerLeft: 'title', headerRight: 'date', footerLeft: 'dots', footerRight: 'none' },
    {
      headerLeft: 'handle',
      headerRight: 'page',
      pageStyle: 'number',
      footerLeft: 'progress',
      footerRight: 'none',
    },
    {
      headerLeft: 'none',
      headerRight: 'none',
      footerLeft: 'author',
      footerRight: 'swipe',
      swipeStyle: 'disc',
    },
    {
      headerLeft: 'author',
      headerRight: 'text',
      text: 'Sunday notes',
      footerLeft: 'website',
      footerRight: 'swipe',
      swipeStyle: 'pill',
    },
    { footerLeft: 'handle', footerRight: 'progress' },
  ]
  return variants.map((rails, index) => ({
    label: `Variant ${index + 1}`,
    settings: {
      rails,
      brand: { website: 'bread.example' },
      theme: themes[(index * 3 + 6) % 16]?.id ?? 'bone',
    },
    slides: [0, 1, 2, 3, -1],
  }))
}
