/** `figma.showUI` and `figma.ui` (figma-facts section 1). */
import type { Core } from '../core'
import { method, property, type Feature } from '../member'
import { refuse } from '../refusal'
import type { Session } from '../session'
import type { MessageListener } from './panel'
import { asListener } from '../nodes/page'
import { boolean, number, object, oneOf, optional, string, validate } from '../validate/check'
import { vector } from '../validate/paint'

const showOptions = object({
  visible: optional(boolean, true),
  title: optional(string),
  width: optional(number(), 300),
  height: optional(number(), 200),
  position: optional(vector),
  themeColors: optional(boolean, false),
})

const NARROWEST = 70

export const windowOfPlugin: Feature = {
  subjects: { UIAPI: (core) => core.session },
  types: {
    PluginAPI: {
      showUI: method((core, session: Session, [html, options]) => {
        const page = validate('html', string, html)
        const chosen = validate('options', showOptions, options ?? {})
        session.panel.open(page, {
          visible: chosen['visible'] === true,
          title: titleOf(core, chosen['title']),
          width: Math.max(NARROWEST, Number(chosen['width'])),
          height: Math.max(0, Number(chosen['height'])),
          themeColors: chosen['themeColors'] === true,
        })
      }),
    },
    UIAPI: {
      show: method((_core, session: Session) => {
        checkOpen(session)
        session.panel.setVisible(true)
      }),
      hide: method((_core, session: Session) => {
        checkOpen(session)
        session.panel.setVisible(false)
      }),
      close: method((_core, session: Session) => {
        session.panel.close()
      }),
      resize: method((_core, session: Session, [width, height]) => {
        const wide = validate('width', number(), width)
        const high = validate('height', number(), height)
        checkOpen(session)
        session.panel.resize(Math.max(NARROWEST, wide), Math.max(0, high))
      }),
      reposition: method((_core, session: Session, [x, y]) => {
        validate('x', number(), x)
        validate('y', number(), y)
        checkOpen(session)
      }),
      getPosition: method((_core, session: Session) => {
        checkOpen(session)
        return { windowSpace: { x: 0, y: 0 }, canvasSpace: { x: 0, y: 0 } }
      }),
      postMessage: method((_core, session: Session, [message]) => {
        checkOpen(session)
        session.panel.post(message)
      }),
      onmessage: property(
        (_core: Core, session: Session) => session.panel.onmessage,
        (_core, session, value) => {
          session.panel.onmessage = value === undefined ? undefined : asListener(value)
        },
      ),
      on: method((_core, session: Session, [name, listener]) => {
        checkName(name)
        session.panel.listeners.add(asListener(listener))
      }),
      once: method((_core, session: Session, [name, listener]) => {
        checkName(name)
        const told = asListener(listener)
        const once: MessageListener = (message, props) => {
          session.panel.listeners.delete(once)
          return told(message, props)
        }
        session.panel.listeners.add(once)
      }),
      off: method((_core, session: Session, [name, listener]) => {
        checkName(name)
        session.panel.listeners.delete(asListener(listener))
      }),
    },
  },
}

function titleOf(core: Core, title: unknown): string {
  return typeof title === 'string' ? title : (core.options.manifest.name ?? '')
}

function checkOpen(session: Session): void {
  if (!session.panel.host.isOpen) refuse('No UI is shown. Call figma.showUI first.')
}

function checkName(name: unknown): void {
  validate('type', oneOf('message'), name)
}
