import { h, type JSX } from 'preact'
import { memo } from '../controls/memo'

import { Brand } from './design-brand'
import { Canvas } from './design-canvas'
import { Cleaning } from './design-cleaning'
import { Layers } from './design-layers'
import { Outro } from './design-outro'
import { Pattern } from './design-pattern'
import { Rails } from './design-rails'
import { Pictures } from './design-pictures'
import { Presets } from './design-presets'
import type { DesignProps } from './design-section'
import { Template } from './design-template'
import { Themes } from './design-theme'
import { Typography } from './design-typography'
import styles from './design.css'

/** How the deck looks. Every change shows at once. */
export const Design = memo(function Design(props: DesignProps): JSX.Element {
  return (
    <div class={styles['design']}>
      <Canvas {...props} />
      <Template {...props} />
      <Themes {...props} />
      <Typography {...props} />
      <Rails {...props} />
      <Pictures {...props} />
      <Brand {...props} />
      <Outro {...props} />
      <Pattern {...props} />
      <Cleaning {...props} />
      <Presets {...props} />
      <Layers {...props} />
    </div>
  )
})
