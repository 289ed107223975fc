import { globally, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'

export const budgetsBudget = facets('aws_budgets_budget', {
  prices: free('a budget without actions costs nothing'),
  drawing: {
    label: 'Budget',
    icon: 'service/AWSBudgets',
    category: 'management',
    kind: 'other',
    spot: globally,
    caption: plain('name'),
  },
})
