export const steps = ['address', 'shipping', 'payment'] as const
export type Step = (typeof steps)[number]

const labels: Readonly<Record<Step, string>> = { address: 'Address', shipping: 'Delivery', payment: 'Payment' }

interface Props {
  readonly current: Step
  readonly onGo: (step: Step) => void
}

/** Where one is; what is done can be opened again. */
export function StepList({ current, onGo }: Props) {
  const at = steps.indexOf(current)
  return (
    <nav aria-label="Steps of the checkout">
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step} aria-current={step === current ? 'step' : undefined} data-done={index < at ? '' : undefined}>
            {index < at ? (
              <button type="button" className="link-button" onClick={() => onGo(step)}>
                {labels[step]}
              </button>
            ) : (
              labels[step]
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
