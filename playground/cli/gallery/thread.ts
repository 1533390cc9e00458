/** A thread of our own with every role a slide can have, for looking at templates. */
export const galleryThread = `Good bread takes two days, and is worth it

---

Most bread is made in three hours, by machines that are in a hurry.

Yours can take its time. Long cold rising makes flavour that no ingredient can buy, and it costs you nothing but a shelf in the fridge.

---

What you need:

1. Flour
2. Water
3. Salt
4. Time

---

1) Mix and wait

Stir flour and water until no dry spots are left.

- Cover the bowl with a lid or a plate
- Let it rest for an hour before you add the salt

It looks wrong now. Leave it.

---

My grandmother used to say:

"The dough is ready when it is ready, and not when you are hungry. Look at it, press it, and it will tell you."

---

I keep the schedule in code, because I forget everything else 💡

\`\`\`python
class Starter:
    # twice a day, at eight
    def feed(self, flour=50, water=50):
        self.age = 0
        return self.mix(flour, water)

    def ready(self):
        return self.height > 2 * self.start
\`\`\`

---

Temperature decides the speed. Every ten degrees double it, so a warm kitchen halves the wait.

A cold one doubles the taste. Both are right, on different days.

![How fast dough rises at 4, 14 and 24 degrees](curve.png)

---

The crumb of loaf number 40.

![An open crumb in morning light](crumb.png)

---

Four flours, four loaves.

![Wheat](wheat.png)
![Rye](rye.png)
![How much water each flour takes](water.png)

---

Heat is not the point.

---

If this helped you, share it with a friend who bakes.

Follow me → @maralindq ✔️

One loaf a week, every Sunday, with everything that went wrong.
`
