/** px at 1080 wide that the sliders offer: the bounds `parseSettings` keeps. */
export const sizeRanges = {
  'type.title': { min: 44, max: 160 },
  'type.body': { min: 24, max: 64 },
  'type.meta': { min: 22, max: 40 },
} as const
