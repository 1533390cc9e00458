/** The thread behind "Try an example", and the deck painted beside the paste field. Written for this plugin. */
import { draftSource } from './draft'
import type { Source } from './state/state'

const text = `Your to-do list is lying to you: a short guide to planning a week that survives Monday 🧵

---

Most lists mix three different things:

- Tasks, which take minutes
- Projects, which take weeks
- Wishes, which take courage

They look the same on paper. They are not the same on Tuesday.

---

Start with what is already decided. Meetings, school runs, the train at 17:40: these are not plans, they are walls. Put them in first and look at what is left between them.

---

1. Pick three outcomes

Not tasks. Outcomes. "Draft sent to Mira" is an outcome, "work on draft" is a mood.

If a week has more than three, it has none.

---

2. Give each one a morning

Energy is not spread evenly over a day. Protect one morning for each outcome, and let email have the afternoons it deserves.

---

"A plan is a promise you make to a calmer version of yourself."

---

3. Leave a gap

Something will break. A day with no space in it does not bend, it snaps. Keep one half-day empty, on purpose, and defend it like a meeting with your boss.

---

On Friday, ask two questions: what moved, and what kept getting moved? The second list is the honest one.

---

If this helped, share it with somebody whose Monday starts on Sunday evening. Follow @lena_plans for one small idea about work every week.`

/** As a person would have pasted it, with its author. */
export const exampleSource: Source = draftSource(text, {
  name: 'Lena Ortiz',
  handle: 'lena_plans',
})
