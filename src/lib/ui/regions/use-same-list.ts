import { useMemo } from 'preact/hooks'

/** The same value as long as it holds the same. */
export function useSameList(keys: readonly string[]): readonly string[] {
  const all = keys.join('\n')
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the words of the list are the list
  return useMemo(() => keys, [all])
}
