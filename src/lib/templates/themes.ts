import type { Theme, TitleFace } from './theme'

const instrumentSerif: TitleFace = {
  family: 'Instrument Serif',
  weight: 400,
  factor: 1.14,
  tracking: -1.5,
  lineHeight: 1.02,
  hasItalic: true,
}

export const bone: Theme = {
  name: 'Bone',
  background: { kind: 'solid', color: '#F3F1EC' },
  surface: '#FFFFFF',
  text: '#15140F',
  muted: '#5F5D54',
  accent: '#2239E8',
  onAccent: '#FFFFFF',
  title: instrumentSerif,
  body: 'Instrument Sans',
}
