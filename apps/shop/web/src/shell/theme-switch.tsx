import { themes, useTheme } from './theme.ts'

const labels = { system: 'System', light: 'Light', dark: 'Dark' } as const

export function ThemeSwitch() {
  const [theme, choose] = useTheme()
  return (
    <fieldset>
      <legend className="small muted">Appearance</legend>
      <div className="tiles">
        {themes.map((name) => (
          <label key={name} className="tile small">
            <input type="radio" name="theme" value={name} checked={theme === name} onChange={() => choose(name)} />
            {labels[name]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
