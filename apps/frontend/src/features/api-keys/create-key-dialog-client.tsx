'use client';

import { useState } from 'react';
import { CreateKeyForm } from './create-key-form-client.tsx';
import { ShowKeyDialog } from './show-key-dialog-client.tsx';

/** Two steps: describe the key, then see it, once. */
export function CreateKeyDialog({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const [secret, setSecret] = useState<string>();
  if (secret) return <ShowKeyDialog secret={secret} onClose={onClose} />;
  return (
    <CreateKeyForm
      onCreated={(key) => {
        setSecret(key);
        onCreated();
      }}
      onClose={onClose}
    />
  );
}
