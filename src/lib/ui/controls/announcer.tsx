import { createContext, h, type ComponentChildren, type JSX } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

const Alert = createContext<(text: string) => void>(() => undefined)

export interface AnnouncerProps {
  /** Said when there is a pause: counts, progress, results. */
  readonly polite: string
  readonly children: ComponentChildren
}

/** The two live regions of the panel, and everything that may speak through them. */
export function Announcer({ polite, children }: AnnouncerProps): JSX.Element {
  const [alert, setAlert] = useState('')
  return (
    <div style={{ height: '100%' }}>
      <Alert.Provider value={setAlert}>{children}</Alert.Provider>
      <div role="status" aria-live="polite" class="visually-hidden">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" class="visually-hidden">
        {alert}
      </div>
    </div>
  )
}

/** Says `text` at once, as long as what calls it is there; null says nothing. */
export function useAlert(text: string | null): void {
  const say = useContext(Alert)
  useEffect(() => {
    if (text === null) return undefined
    say(text)
    return () => {
      say('')
    }
  }, [say, text])
}
