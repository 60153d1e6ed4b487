'use client';

import type { Me } from '@arkyra/contracts/http';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { actIn, rememberWorkspace } from './active-workspace.ts';

const ViewerContext = createContext<Me | undefined>(undefined);

export function ViewerProvider({ me, children }: { me: Me; children: ReactNode }) {
  const { id } = me.workspace;
  // Before any child asks the API.
  useState(() => actIn(id));
  useEffect(() => {
    actIn(id);
    const remember = () => rememberWorkspace(id);
    remember();
    // Two tabs may show two workspaces: pages follow the one that is used.
    window.addEventListener('focus', remember);
    return () => window.removeEventListener('focus', remember);
  }, [id]);
  return <ViewerContext value={me}>{children}</ViewerContext>;
}

/** The signed-in person, their workspace and what they may do there. Only inside `(app)`. */
export function useViewer(): Me {
  const me = useContext(ViewerContext);
  if (!me) throw new Error('useViewer is for the pages of a signed-in person.');
  return me;
}
