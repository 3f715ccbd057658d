// Gives a saved search a name of the member's own.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type SavedSearch, searchName } from '../../../preload/contract/model/search.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

interface RenameProps {
  readonly search: SavedSearch
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** A dialog of one field; Enter gives the name. */
export function RenameDialog({ search, onName, onClose }: RenameProps) {
  const [name, setName] = useState(search.name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const give = () => {
    onName(name)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Rename this saved search"
      size="small"
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" onPress={give}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        hint={`It finds “${search.asks.query}”, and is called that where it has no name.`}
        value={name}
        onChange={setName}
        maxLength={searchName.maxLength ?? 120}
        autoFocus
        inputRef={field}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          give()
        }}
      />
    </Dialog>
  )
}
