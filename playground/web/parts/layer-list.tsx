import { Fragment, h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { openLayers, pathTo, type Layer } from '../layers'
import { Icon } from './icons'

interface LayerListProps {
  readonly layers: readonly Layer[]
  readonly selection: ReadonlySet<string>
  readonly onSelect: (ids: readonly string[]) => void
  /** A layer was asked to be shown on the canvas. */
  readonly onReveal: (layer: Layer) => void
}

/**
 * The layers as a tree: arrows move and open, Enter or Space selects, ⌘/Ctrl adds, letters jump to a name,
 * a double click shows the layer on the canvas. What is selected elsewhere is opened and scrolled to.
 */
export function LayerList({ layers, selection, onSelect, onReveal }: LayerListProps): JSX.Element {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const shown = openLayers(layers, open)
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === current),
  )

  const selected = [...selection].join(' ')
  useEffect(() => {
    const [first] = selection
    if (first === undefined) return
    const above = pathTo(layers, first).slice(0, -1)
    setOpen((before) => new Set([...before, ...above.map(({ id }) => id)]))
    setCurrent(first)
    requestAnimationFrame(() => {
      list.current
        ?.querySelector('[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    // Only a changed selection moves the list, not a change of the layers under it.
  }, [selected])

  function toggle(layer: Layer, isOpen: boolean): void {
    setOpen((before) => {
      const after = new Set(before)
      if (isOpen) after.add(layer.id)
      else after.delete(layer.id)
      return after
    })
  }

  function select(layer: Layer, isAdding: boolean): void {
    setCurrent(layer.id)
    if (!isAdding) onSelect([layer.id])
    else if (selection.has(layer.id)) onSelect([...selection].filter((id) => id !== layer.id))
    else onSelect([...selection, layer.id])
  }

  function focus(layer: Layer | undefined): void {
    if (layer === undefined) return
    setCurrent(layer.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(layer.id)}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const layer = shown[at]
    if (layer === undefined || event.altKey) return
    const isBranch = layer.children.length > 0
    const parent = pathTo(layers, layer.id).at(-2)
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        focus(shown[at + 1])
      },
      ArrowUp: () => {
        focus(shown[at - 1])
      },
      ArrowRight: () => {
        if (isBranch && !open.has(layer.id)) toggle(layer, true)
        else if (isBranch) focus(shown[at + 1])
      },
      ArrowLeft: () => {
        if (isBranch && open.has(layer.id)) toggle(layer, false)
        else focus(parent)
      },
      Home: () => {
        focus(shown[0])
      },
      End: () => {
        focus(shown.at(-1))
      },
      Enter: () => {
        select(layer, event.ctrlKey || event.metaKey)
      },
      ' ': () => {
        select(layer, event.ctrlKey || event.metaKey)
      },
    }
    const action = actions[event.key]
    if (action !== undefined) action()
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) jumpTo(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function jumpTo(letter: string): void {
    const after = [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
    focus(after.find(({ name }) => name.toLowerCase().startsWith(letter.toLowerCase())))
  }

  if (layers.length === 0) {
    return <p class="empty">Nothing here yet. Paste a thread into the plugin and press Generate.</p>
  }
  return (
    <div
      ref={list}
      class="layers"
      role="tree"
      aria-label="Layers"
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      {shown.map((layer, index) => (
        <LayerRow
          key={layer.id}
          layer={layer}
          isOpen={open.has(layer.id)}
          isSelected={selection.has(layer.id)}
          isCurrent={index === at}
          onToggle={(isOpen) => {
            toggle(layer, isOpen)
          }}
          onSelect={(isAdding) => {
            select(layer, isAdding)
          }}
          onReveal={() => {
            onReveal(layer)
          }}
        />
      ))}
    </div>
  )
}

interface LayerRowProps {
  readonly layer: Layer
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly isCurrent: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly onSelect: (isAdding: boolean) => void
  readonly onReveal: () => void
}

function LayerRow(props: LayerRowProps): JSX.Element {
  const { layer, isOpen, isSelected, isCurrent, onToggle, onSelect, onReveal } = props
  const isBranch = layer.children.length > 0
  return (
    <div
      class={`layer ${layer.visible ? '' : 'is-hidden'}`}
      role="treeitem"
      data-id={layer.id}
      aria-level={layer.depth + 1}
      aria-selected={isSelected}
      {...(isBranch ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isCurrent ? 0 : -1}
      style={{ paddingLeft: `${8 + layer.depth * 16}px` }}
      onClick={(event) => {
        onSelect(event.ctrlKey || event.metaKey || event.shiftKey)
      }}
      onDblClick={onReveal}
    >
      <span
        class={`twist ${isBranch ? '' : 'is-leaf'} ${isOpen ? 'is-open' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          if (isBranch) onToggle(!isOpen)
        }}
      >
        {isBranch ? <Icon name="arrow" /> : <Fragment />}
      </span>
      <Icon name={layer.icon} />
      <span class="layer-name">{layer.name}</span>
    </div>
  )
}
