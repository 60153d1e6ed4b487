'use client';

import type { Me } from '@arkyra/contracts/http';
import { createContext, type ReactNode, useContext } from 'react';

const ViewerContext = createContext<Me | undefined>(undefined);

export function ViewerProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <ViewerContext value={me}>{children}</ViewerContext>;
}

/** The signed-in person, their workspace and what they may do there. Only inside `(app)`. */
export function useViewer(): Me {
  const me = useContext(ViewerContext);
  if (!me) throw new Error('useViewer is for the pages of a signed-in person.');
  return me;
}
