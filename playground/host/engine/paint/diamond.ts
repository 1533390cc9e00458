import type { CanvasKit, RuntimeEffect, Shader } from 'canvaskit-wasm'

/** Colour by the distance along both axes from the middle, 1 at the edges' centres. */
const source = `
uniform shader ramp;
half4 main(float2 p) {
  return ramp.eval(float2(2.0 * (abs(p.x - 0.5) + abs(p.y - 0.5)), 0.0));
}`

/** Skia has no diamond gradient: this looks a linear one up by diamond distance. */
export function createDiamond(kit: CanvasKit): (ramp: Shader, matrix: number[]) => Shader {
  let effect: RuntimeEffect | null = null
  return (ramp, matrix) => {
    effect ??= kit.RuntimeEffect.Make(source)
    if (effect === null) throw new Error('The diamond gradient does not compile.')
    return effect.makeShaderWithChildren([], [ramp], matrix)
  }
}
