/** px at 1080 wide that the sliders offer: the bounds `parseSettings` keeps. */
export const sizeRanges = {
  'type.title': { min: 44, max: 120 },
  'type.body': { min: 24, max: 56 },
  'type.meta': { min: 22, max: 32 },
} as const
