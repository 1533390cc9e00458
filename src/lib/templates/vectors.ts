/** Path data at another size. */

/**
 * SVG path data with every coordinate times `k`, to two decimals; for paths of absolute and relative
 * commands alike. The radii and flags of arcs are told apart.
 */
export function scalePath(path: string, k: number): string {
  if (k === 1) return path
  const round = (value: number): string => String(Math.round(value * k * 100) / 100)
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, given: string) => {
    const numbers = given.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    const isArc = command.toLowerCase() === 'a'
    const shown = numbers.map((number, index) =>
      // rx ry rotation large-arc sweep x y
      isArc && index % 7 >= 2 && index % 7 <= 4 ? number : round(Number(number)),
    )
    return `${command}${shown.join(' ')}`
  })
}
