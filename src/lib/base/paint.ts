/** "#RRGGBB", upper case. */
export type Hex = string

export interface Solid {
  readonly kind: 'solid'
  readonly color: Hex
  /** 0–1, 1 if absent. */
  readonly opacity?: number
}

export interface GradientStop {
  /** 0–1 along the gradient. */
  readonly at: number
  readonly color: Hex
  /** 0–1, 1 if absent. */
  readonly opacity?: number
}

/** A linear gradient. `angle` as in CSS: 0 points up, 90 to the right, clockwise, in degrees. */
export interface Gradient {
  readonly kind: 'gradient'
  readonly angle: number
  readonly stops: readonly GradientStop[]
}

export type Paint = Solid | Gradient
