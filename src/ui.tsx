import { render, Text } from '@create-figma-plugin/ui'
import { h } from 'preact'

function Panel() {
  return <Text>Thread to Carousel</Text>
}

export default render(Panel)
