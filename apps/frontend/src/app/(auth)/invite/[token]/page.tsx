import type { InvitationView } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { buttonStyles } from '@arkyra/ui/button-styles';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ApiProblem } from '../../../../api/problem.ts';
import { getPersonIfSignedIn, personApi } from '../../../../api/server.ts';
import { unwrap } from '../../../../api/unwrap.ts';
import { RegisterForm } from '../../../../features/auth/register-form-client.tsx';
import { AcceptInvite, UseAnotherAccount } from '../../../../features/members/accept-invite-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';
import { loginAt } from '../../../../session/next-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('invite'), robots: { index: false }, referrer: 'no-referrer' };
}

/** Undefined: no such link. */
async function invitationOf(token: string): Promise<InvitationView | undefined> {
  try {
    return await unwrap((await personApi()).GET('/invites/{token}', { params: { path: { token } } }));
  } catch (error) {
    if (error instanceof ApiProblem && [400, 404].includes(error.status)) return undefined;
    throw error;
  }
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, invitation] = await Promise.all([getTranslations('team'), invitationOf(token)]);
  if (!invitation || invitation.state !== 'open') return <Over state={invitation?.state} />;
  const { workspaceName, invitedBy, role } = invitation;
  return (
    <ClientMessages of={['team', 'auth']}>
      <div>
        <h1 className="text-2xl font-semibold wrap-anywhere">{t('joinTitle', { workspace: workspaceName })}</h1>
        <p className="mt-1.5 text-ink-soft wrap-anywhere">{t('joinLead', { inviter: invitedBy, role: t(`role.${role}`), hint: t(`roleHint.${role}`) })}</p>
      </div>
      <Way token={token} invitation={invitation} />
    </ClientMessages>
  );
}

/** The step that fits whoever looks at it. */
async function Way({ token, invitation }: { token: string; invitation: InvitationView }) {
  const [t, person] = await Promise.all([getTranslations('team'), getPersonIfSignedIn()]);
  const { email, invitedBy, workspaceName, mayRegister } = invitation;
  if (person && email !== null && email !== person.email)
    return (
      <>
        <Banner tone="warning" title={t('joinForOther', { theirs: email, yours: person.email })}>
          {t('joinForOtherText', { theirs: email, inviter: invitedBy })}
        </Banner>
        <UseAnotherAccount prominent />
      </>
    );
  if (person)
    return (
      <>
        <p className="text-ink-soft wrap-anywhere">{t('joinAs', { name: person.name, email: person.email })}</p>
        <AcceptInvite token={token} workspaceName={workspaceName} />
        <UseAnotherAccount />
      </>
    );
  const login = loginAt(`/invite/${token}`);
  return (
    <>
      {mayRegister ? <RegisterForm next="/calendar" invitation={{ token, email }} /> : <Banner>{t('joinClosed')}</Banner>}
      {mayRegister ? (
        <p className="text-center text-ink-soft">
          {t('joinHaveAccount')}{' '}
          <Link href={login} className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
            {t('joinLogin')}
          </Link>
        </p>
      ) : (
        <Link href={login} className={buttonStyles('primary', 'md', 'w-full')}>
          {t('joinLogin')}
        </Link>
      )}
    </>
  );
}

async function Over({ state }: { state: InvitationView['state'] | undefined }) {
  const t = await getTranslations('team');
  const why = { accepted: 'joinUsed', revoked: 'joinRevoked', expired: 'joinExpired', open: 'joinUnknown' } as const;
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold">{t('joinOver')}</h1>
        <p className="mt-1.5 text-ink-soft text-pretty">
          {t(state ? why[state] : 'joinUnknown')} {t('joinAskAgain')}
        </p>
      </div>
      <Link href="/calendar" className={buttonStyles('primary', 'md', 'w-full')}>
        {t('toApp')}
      </Link>
    </>
  );
}
