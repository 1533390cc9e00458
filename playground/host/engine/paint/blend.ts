import type { BlendMode, CanvasKit } from 'canvaskit-wasm'

/**
 * Figma's blend mode in Skia. Skia lacks LINEAR_BURN, which is drawn as COLOR_BURN; LINEAR_DODGE is Plus.
 */
export function toBlendMode(kit: CanvasKit, mode: string | undefined): BlendMode {
  const modes: Readonly<Record<string, BlendMode>> = {
    DARKEN: kit.BlendMode.Darken,
    MULTIPLY: kit.BlendMode.Multiply,
    LINEAR_BURN: kit.BlendMode.ColorBurn,
    COLOR_BURN: kit.BlendMode.ColorBurn,
    LIGHTEN: kit.BlendMode.Lighten,
    SCREEN: kit.BlendMode.Screen,
    LINEAR_DODGE: kit.BlendMode.Plus,
    COLOR_DODGE: kit.BlendMode.ColorDodge,
    OVERLAY: kit.BlendMode.Overlay,
    SOFT_LIGHT: kit.BlendMode.SoftLight,
    HARD_LIGHT: kit.BlendMode.HardLight,
    DIFFERENCE: kit.BlendMode.Difference,
    EXCLUSION: kit.BlendMode.Exclusion,
    HUE: kit.BlendMode.Hue,
    SATURATION: kit.BlendMode.Saturation,
    COLOR: kit.BlendMode.Color,
    LUMINOSITY: kit.BlendMode.Luminosity,
  }
  return modes[mode ?? 'NORMAL'] ?? kit.BlendMode.SrcOver
}

/** True when a layer only lays its pixels over what is below. */
export function isPlainBlend(mode: unknown): boolean {
  return mode === undefined || mode === 'PASS_THROUGH' || mode === 'NORMAL'
}
