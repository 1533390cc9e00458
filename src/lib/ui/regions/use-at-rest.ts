import { useEffect, useState } from 'preact/hooks'

/** ms without another change after which what nobody is looking at is painted. */
const pauseMs = 300

/** The value; another one takes its place once it has not changed for a while, so that typing and dragging do not wait. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState({ value })
  const isResting = rested.value === value
  useEffect(() => {
    if (isResting) return undefined
    const timer = setTimeout(() => {
      setRested({ value })
    }, pauseMs)
    return () => {
      clearTimeout(timer)
    }
  }, [value, isResting])
  return rested.value
}

/** False in the first frame of a component: what is not looked at first waits for the next one. */
export function useHasPainted(): boolean {
  const [hasPainted, setPainted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setPainted(true)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return hasPainted
}
