// How an export goes: the step it is at with a way to stop it, then what was made.
import { ProblemNote } from '../../errors/problem.tsx'
import { Progress } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { exportedWords } from './export-words.ts'
import './preview.css'
import type { Exporting } from './use-export.ts'

/** Nothing before the first export. */
export function ExportState({ exporting, start, stop }: Exporting) {
  if (exporting.state === 'working') {
    const { progress, stopping } = exporting
    return (
      <div className="export-state">
        <Progress
          label={stopping ? 'Stopping' : (progress?.step ?? 'Choosing a place for the PDF')}
          done={progress?.done ?? 0}
          of={progress?.of ?? 0}
        />
        <Button small onPress={stop} isDisabled={stopping}>
          Stop
        </Button>
      </div>
    )
  }
  if (exporting.state === 'done') return <p className="export-state export-done">Saved {exportedWords(exporting.pdf)}</p>
  if (exporting.state === 'stopped') return <p className="export-state">Stopped. No PDF was made.</p>
  if (exporting.state === 'failed') return <ProblemNote problem={exporting.problem} onRetry={start} />
  return null
}
