// What axe finds wrong with what is on show: the serious and critical faults of access.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Serious and critical findings, as "rule: where". */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Legacy mode: the other one opens a second window, which the casebook refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // The preview's frame runs no script, not even axe's; what it shows is checked as a PDF.
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`),
    )
}
