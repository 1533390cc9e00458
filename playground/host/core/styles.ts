/** Paint, text, effect and grid styles. */
import type { Feature } from './member'

export const styles: Feature = {}
