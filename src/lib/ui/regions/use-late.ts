import { useEffect, useState } from 'preact/hooks'

/** The value, a frame late when it changes: for what may be painted after all that a person looks at. */
export function useLate<Value>(value: Value): Value {
  const [late, setLate] = useState({ value })
  useEffect(() => {
    setLate((before) => (before.value === value ? before : { value }))
  }, [value])
  return late.value
}
