const unused = 'about what this plugin and so the stand-in does not use'
const advice = 'advice or a source, not a behaviour'
const panel = 'about the iframe: the panel runs in a real browser in the browser tests'
const figmaOnly = 'about Figma’s own windows and menus, which the stand-in does not have'
const useFigma = 'about the use_figma runtime, not a plugin'
const unsupported =
  'about members the stand-in does not support; they throw "not implemented in host"'

/** Facts no test covers, by number, each with its reason. */
export const outOfScope: Readonly<Record<string, string>> = {
  '1.3': advice,
  '1.4': 'fetch is left to the panel',
  '1.7': advice,
  '1.8': advice,
  '1.9': advice,
  '1.15': figmaOnly,
  '1.16': figmaOnly,
  '1.17': panel,
  '1.25': panel,
  '1.26': panel,
  '1.27': panel,
  '1.28': panel,
  '1.29': panel,
  '1.30': panel,
  '1.31': panel,
  '2.6': unused,
  '2.8': unused,
  '2.9': unused,
  '2.10': unused,
  '2.12': unused,
  '2.13': advice,
  '2.22': advice,
  '3.9': useFigma,
  '3.15': 'too new to be relied on, as the fact itself says',
  '4.34': 'no figure is known',
  '5.34': 'immutable frames and canvas grids exist in Slides and Buzz only',
  '6.12': unused,
  '6.16': 'network: the panel loads pictures',
  '7.12': advice,
  '8.3': unsupported,
  '8.6': unsupported,
  '8.7': unsupported,
  '8.8': advice,
  '11.4': figmaOnly,
  '11.5': figmaOnly,
  '11.6': advice,
  '11.7': figmaOnly,
  '12.2': 'Slides only',
  '12.3': 'Buzz only',
}
