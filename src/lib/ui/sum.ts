/**
 * What is typed into a number field, as a number: "72", "72+8", "2 × (30 - 4)", "1,5". Null for anything
 * that is no finished sum, or has no finite value.
 */
export function readSum(text: string): number | null {
  const signs = text.match(/\d+(?:[.,]\d+)?|[.,]\d+|[-+*/×÷−()]|\S/g) ?? []
  let at = 0
  const next = (...wanted: readonly string[]): string | null => {
    const sign = signs[at]
    if (sign === undefined || !wanted.includes(sign)) return null
    at += 1
    return sign
  }
  const factor = (): number => {
    if (next('-', '−') !== null) return -factor()
    if (next('(') !== null) {
      const inside = sum()
      return next(')') === null ? NaN : inside
    }
    const sign = signs[at] ?? ''
    at += 1
    return /^[\d.,]+$/.test(sign) ? Number(sign.replace(',', '.')) : NaN
  }
  const product = (): number => {
    let value = factor()
    for (let sign = next(...times, ...by); sign !== null; sign = next(...times, ...by))
      value = times.includes(sign) ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let sign = next('+', '-', '−'); sign !== null; sign = next('+', '-', '−'))
      value = sign === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  return at === signs.length && Number.isFinite(value) ? value : null
}

const times = ['*', '×']
const by = ['/', '÷']
