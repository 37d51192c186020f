import classes from './first-run.module.css'

/** Days of buying on a line of 300, and the window in which the next one is expected: what the program is about. */
const people = [
  { days: [12, 52, 96, 137, 178], from: 206, to: 236 },
  { days: [30, 68, 104, 146, 184, 221], from: 250, to: 278 },
  { days: [8, 84, 166], from: 232, to: 276 },
]

/** Decoration beside the first questions: dots in a rhythm, the next one expected. */
export function RhythmPicture() {
  return (
    <svg viewBox="0 0 300 150" className={classes['picture']} aria-hidden>
      {people.map(({ days, from, to }, row) => {
        const y = 30 + row * 45
        return (
          <g key={row}>
            <line x1="0" x2="300" y1={y} y2={y} className={classes['pictureLine']} />
            <rect x={from} y={y - 13} width={to - from} height="26" rx="13" className={classes['pictureWindow']} />
            {days.map((day) => (
              <circle key={day} cx={day} cy={y} r="5.5" className={classes['pictureDot']} />
            ))}
            <circle cx={(from + to) / 2} cy={y} r="5" className={classes['pictureNext']} />
          </g>
        )
      })}
    </svg>
  )
}
