/** Components, instances and component sets. */
import type { Feature } from './member'

export const components: Feature = {}
