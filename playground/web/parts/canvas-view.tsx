import { h, type JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

import { layersAt, pathTo, type Layer } from '../layers'
import {
  fitted,
  middleOf,
  panned,
  toPage,
  toView,
  union,
  zoomedAt,
  type Box,
  type Camera,
  type Point,
  type ViewSize,
} from '../viewport'

export interface Painter {
  /** Draws the page into the canvas element; `scale` is screen pixels per px of the view. */
  readonly paint: (camera: Camera, view: ViewSize, scale: number) => void
  /** Lets go of what the browser gave to paint with. */
  readonly close: () => void
}

interface CanvasViewProps {
  readonly layers: readonly Layer[]
  readonly selection: ReadonlySet<string>
  readonly camera: Camera
  readonly covered: ViewSize['covered']
  /** Rises when the document may look different. */
  readonly revision: number
  readonly openPainter: (canvas: HTMLCanvasElement) => Painter
  readonly onCamera: (camera: Camera) => void
  readonly onView: (view: ViewSize) => void
  readonly onSelect: (ids: readonly string[]) => void
}

/**
 * The canvas: wheel scrolls, ⌘/Ctrl and wheel or a pinch zooms at the pointer, Space or the middle button
 * drags. A click selects what stands directly in a slide, a double click goes deeper, ⌘/Ctrl and click
 * selects the innermost layer. Keys when focused: arrows scroll, + and − zoom, Shift+1 fits all,
 * Shift+2 fits the selection, Shift+0 is 100 %, Enter goes into the selection, Shift+Enter out of it.
 */
export function CanvasView(props: CanvasViewProps): JSX.Element {
  const { layers, selection, camera, covered, revision } = props
  const { openPainter, onCamera, onView, onSelect } = props
  const stage = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [painter, setPainter] = useState<Painter | null>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [hand, setHand] = useState<'none' | 'ready' | 'dragging'>('none')
  const view: ViewSize = { ...size, covered }

  useEffect(() => {
    if (canvas.current === null) return
    const open = openPainter(canvas.current)
    setPainter(open)
    return open.close
  }, [openPainter])

  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])

  useEffect(() => {
    onView(view)
    // Depends on: the parts of `view`.
  }, [size.width, size.height, covered.width, covered.height])

  useEffect(() => {
    if (painter === null || size.width === 0) return
    const frame = requestAnimationFrame(() => {
      painter.paint(camera, view, window.devicePixelRatio)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
    // Depends on: `view` by its parts.
  }, [painter, camera, size.width, size.height, revision])

  // Not by Preact: its wheel listeners are passive, and the page itself must not zoom.
  useEffect(() => {
    const element = stage.current
    if (element === null) return
    function onWheel(event: WheelEvent): void {
      event.preventDefault()
      const perUnit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const by = { x: event.deltaX * perUnit, y: event.deltaY * perUnit }
      if (event.ctrlKey || event.metaKey) {
        onCamera(zoomedAt(camera, pointIn(event), Math.exp(-by.y * 0.01)))
      } else if (event.shiftKey && by.x === 0) {
        onCamera(panned(camera, { x: -by.y, y: 0 }))
      } else {
        onCamera(panned(camera, { x: -by.x, y: -by.y }))
      }
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      element.removeEventListener('wheel', onWheel)
    }
  }, [camera, onCamera])

  function pointIn({ clientX, clientY }: MouseEvent): Point {
    const box = stage.current?.getBoundingClientRect()
    return { x: clientX - (box?.x ?? 0), y: clientY - (box?.y ?? 0) }
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 1 && !(event.button === 0 && hand === 'ready')) return
    event.preventDefault()
    const from = pointIn(event)
    const start = camera
    const isSpace = hand === 'ready'
    stage.current?.setPointerCapture(event.pointerId)
    setHand('dragging')
    function move(moved: PointerEvent): void {
      const to = pointIn(moved)
      onCamera(panned(start, { x: to.x - from.x, y: to.y - from.y }))
    }
    function end(): void {
      setHand(isSpace ? 'ready' : 'none')
      stage.current?.removeEventListener('pointermove', move)
    }
    stage.current?.addEventListener('pointermove', move)
    stage.current?.addEventListener('pointerup', end, { once: true })
    stage.current?.addEventListener('pointercancel', end, { once: true })
  }

  function onClick(event: MouseEvent): void {
    if (hand !== 'none') return
    const path = layersAt(layers, toPage(camera, pointIn(event)))
    const isDeep = event.ctrlKey || event.metaKey
    const hit = isDeep ? path.at(-1) : (deeperOf(path, event.detail) ?? path.at(-1))
    if (hit === undefined) onSelect([])
    else if (event.shiftKey) onSelect([...new Set([...selection, hit.id])])
    else onSelect([hit.id])
  }

  /** The layer a click (1) or a double click (2 and more) means on this path. */
  function deeperOf(path: readonly Layer[], clicks: number): Layer | undefined {
    const selectedAt = path.findLastIndex(({ id }) => selection.has(id))
    if (clicks > 1 && selectedAt >= 0) return path[selectedAt + 1] ?? path[selectedAt]
    // A click inside the layer whose sibling is selected stays on that level.
    const level = levelOfSelection(path)
    return path[Math.max(level, 1)] ?? path[path.length - 1]
  }

  function levelOfSelection(path: readonly Layer[]): number {
    const [first] = selection
    if (first === undefined) return 1
    const selectedPath = pathTo(layers, first)
    const parent = selectedPath.at(-2)
    const at = path.findIndex(({ id }) => id === parent?.id)
    return at < 0 ? 1 : at + 1
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.shiftKey ? 240 : 48
    const middle = middleOf(view)
    const chosen = [...selection].flatMap((id) => pathTo(layers, id).slice(-1))
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => {
        onCamera(panned(camera, { x: step, y: 0 }))
      },
      ArrowRight: () => {
        onCamera(panned(camera, { x: -step, y: 0 }))
      },
      ArrowUp: () => {
        onCamera(panned(camera, { x: 0, y: step }))
      },
      ArrowDown: () => {
        onCamera(panned(camera, { x: 0, y: -step }))
      },
      Equal: () => {
        onCamera(zoomedAt(camera, middle, 1.5))
      },
      Minus: () => {
        onCamera(zoomedAt(camera, middle, 1 / 1.5))
      },
      'Shift+Digit0': () => {
        onCamera(zoomedAt(camera, middle, 1 / camera.zoom))
      },
      'Shift+Digit1': () => {
        show(layers)
      },
      'Shift+Digit2': () => {
        show(chosen)
      },
      Enter: () => {
        onSelect(chosen.flatMap(({ children }) => children.map(({ id }) => id)))
      },
      'Shift+Enter': () => {
        onSelect(chosen.flatMap(({ id }) => pathTo(layers, id).slice(-2, -1)).map(({ id }) => id))
      },
      Escape: () => {
        onSelect([])
      },
      Space: () => {
        setHand('ready')
      },
    }
    const action =
      actions[event.shiftKey ? `Shift+${event.code}` : event.code] ?? actions[event.code]
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }

  function show(what: readonly Layer[]): void {
    const box = union(what.map((layer) => layer.box).filter((each) => each !== null))
    if (box !== null) onCamera(fitted(box, view))
  }

  return (
    <div
      ref={stage}
      class={`stage is-${hand}`}
      role="application"
      aria-label="Canvas"
      aria-roledescription="canvas"
      aria-describedby="canvas-keys"
      tabIndex={0}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        if (event.code === 'Space') setHand('none')
      }}
      onBlur={() => {
        setHand('none')
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <Overlay
        layers={layers}
        selection={selection}
        camera={camera}
        size={size}
        onSelect={onSelect}
      />
      <p id="canvas-keys" class="unseen">
        Arrows scroll, plus and minus zoom, Shift+1 fits everything, Shift+2 fits the selection,
        Enter goes into it, Escape clears it.
      </p>
    </div>
  )
}

interface OverlayProps {
  readonly layers: readonly Layer[]
  readonly selection: ReadonlySet<string>
  readonly camera: Camera
  readonly size: { readonly width: number; readonly height: number }
  readonly onSelect: (ids: readonly string[]) => void
}

/** What lies over the painted page: names of what stands on it, and outlines of the selection. */
function Overlay({ layers, selection, camera, size, onSelect }: OverlayProps): JSX.Element {
  const outlines = [...selection].flatMap((id) => {
    const box = pathTo(layers, id).at(-1)?.box ?? null
    return box === null ? [] : [{ id, box: toView(camera, box) }]
  })
  return (
    <div class="overlay" aria-hidden="true">
      {layers.map(({ id, name, box }) => {
        if (box === null) return null
        const place = toView(camera, box)
        if (!isInView(place, size) || place.width < 24) return null
        return (
          <span
            key={id}
            class={`frame-name ${selection.has(id) ? 'is-selected' : ''}`}
            style={{ left: `${place.x}px`, top: `${place.y - 20}px`, maxWidth: `${place.width}px` }}
            onClick={(event) => {
              event.stopPropagation()
              onSelect(event.shiftKey ? [...selection, id] : [id])
            }}
          >
            {name}
          </span>
        )
      })}
      {outlines.map(({ id, box }) => (
        <span
          key={id}
          class="outline"
          style={{
            left: `${box.x}px`,
            top: `${box.y}px`,
            width: `${box.width}px`,
            height: `${box.height}px`,
          }}
        />
      ))}
    </div>
  )
}

function isInView(box: Box, size: { readonly width: number; readonly height: number }): boolean {
  return (
    box.x < size.width &&
    box.x + box.width > 0 &&
    box.y - 20 < size.height &&
    box.y + box.height > 0
  )
}
