import type { Settings } from '../../settings/settings'
import type { OwnTemplate } from '../../slide/own-frame'

/** Settings whose canvas is the frame's, where their template is one of `own`. */
export function withFrameSize(settings: Settings, own: readonly OwnTemplate[]): Settings {
  const frame = own.find(({ id }) => id === settings.template)?.frames[0]
  if (frame === undefined) return settings
  const { width, height } = frame
  const { canvas } = settings
  if (canvas.ratio === 'custom' && canvas.width === width && canvas.height === height)
    return settings
  return { ...settings, canvas: { ...canvas, ratio: 'custom', width, height } }
}
