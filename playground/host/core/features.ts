/** All behaviour of the host. The first feature that gives a member wins; `types` go before `layers`. */
import { components } from './components'
import { creation } from './figma/creation'
import { colors } from './figma/colors'
import { images } from './figma/images'
import { notify } from './figma/notify'
import { storage } from './figma/storage'
import { viewport } from './figma/viewport'
import { fonts } from './figma/fonts'
import { general } from './figma/general'
import { windowOfPlugin } from './figma/window'
import type { Feature } from './member'
import { autoLayout } from './nodes/auto-layout'
import { basics } from './nodes/basics'
import { copying } from './nodes/copying'
import { exporting } from './nodes/exporting'
import { renderBounds } from './nodes/render-bounds'
import { vectors } from './nodes/vector'
import { geometryOfLayers } from './nodes/geometry'
import { pages } from './nodes/page'
import { painting } from './nodes/painting'
import { pluginData } from './nodes/plugin-data'
import { rescale } from './nodes/rescale'
import { sizing } from './nodes/sizing'
import { styleIds } from './nodes/style-ids'
import { tree } from './nodes/tree'
import { styles } from './styles'
import { textNode } from './text/text-node'
import { variables } from './variables'

export const features: readonly Feature[] = [
  styles,
  variables,
  components,
  general,
  creation,
  fonts,
  windowOfPlugin,
  images,
  storage,
  notify,
  viewport,
  colors,
  basics,
  tree,
  pages,
  geometryOfLayers,
  renderBounds,
  copying,
  vectors,
  rescale,
  exporting,
  autoLayout,
  sizing,
  painting,
  styleIds,
  pluginData,
  textNode,
]
