// The mark: a table with its seats. Decoration; the name always stands beside it.

const SEATS = [0, 60, 120, 180, 240, 300].map((degrees) => {
  const angle = (degrees * Math.PI) / 180
  return { degrees, x: 24 + 19 * Math.sin(angle), y: 24 - 19 * Math.cos(angle) }
})

export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false">
      <circle className="mark__table" cx="24" cy="24" r="11" />
      {SEATS.map(({ degrees, x, y }) => (
        <circle key={degrees} className="mark__seat" cx={x} cy={y} r="3.6" />
      ))}
    </svg>
  )
}
