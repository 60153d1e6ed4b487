// Generated from openapi.json by tools/generate/sdk.ts. Do not edit.
export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys that were not revoked, newest first.
         * @description Members whose role has `api-keys:manage`; no API key.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key. This answer alone shows it.
         * @description Members whose role has `api-keys:manage`; no API key.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a key at once.
         * @description Members whose role has `api-keys:manage`; no API key.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which posts need an approval, and whose. Of several that match, the strictest counts.
         * @description Members whose role has `posts:read`; no API key.
         */
        get: operations["listApprovalRules"];
        put?: never;
        /**
         * Ask for an approval of posts that are planned from now on.
         * @description Members whose role has `approvals:manage`; no API key.
         */
        post: operations["createApprovalRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a rule. Requests that were made keep the steps that they were made with.
         * @description Members whose role has `approvals:manage`; no API key.
         */
        put: operations["updateApprovalRule"];
        post?: never;
        /**
         * Ask no more. Requests that were made go on.
         * @description Members whose role has `approvals:manage`; no API key.
         */
        delete: operations["deleteApprovalRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for approval, newest first; with mine=true those that you can decide now, with submitted=true your own.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with its steps and decisions.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, ask for changes, or reject, as an approver of the step that you saw; another step by now is 409.
         * @description Members whose role has `approvals:decide`; no API key.
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The links of this request, oldest first. For whoever may make them.
         * @description Members whose role has `posts:submit`; no API key.
         */
        get: operations["listApprovalGuests"];
        put?: never;
        /**
         * Make a link by which somebody without an account sees this post and decides where a step asks guests. For whoever submitted it, and managers. The link is shown by this answer alone, or goes out by e-mail.
         * @description Members whose role has `posts:submit`; no API key.
         */
        post: operations["createApprovalGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/guests/{guestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a link at once. What was decided by it stays decided.
         * @description Members whose role has `posts:submit`; no API key.
         */
        delete: operations["revokeApprovalGuest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the clock of a request stand still; nobody can decide meanwhile.
         * @description Members whose role has `approvals:manage`; no API key.
         */
        post: operations["holdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a request on hold go on.
         * @description Members whose role has `approvals:manage`; no API key.
         */
        post: operations["resumeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request back, or an approval that was given: the post is a draft again. For whoever submitted it, and managers.
         * @description Members whose role has `posts:submit`; API keys with the scope `posts:write`.
         */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, the latest first. A test key sees what test keys did.
         * @description Members whose role has `audit:read`; API keys with the scope `audit:read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the filter finds as a file, at most 250,000 rows; `X-Total-Count` says how many. It leaves a row itself.
         * @description Members whose role has `audit:read`; API keys with the scope `audit:read`.
         */
        get: operations["exportAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the log is sealed, and what comparing it with its checkpoints found.
         * @description Members whose role has `audit:read`; API keys with the scope `audit:read`.
         */
        get: operations["getAuditSeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address by the token of the link that was sent there. */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link for a new password. The answer is the same whether or not there is such an account. */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in. `?tokens=body` answers the refresh token instead of setting cookies. */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of the access token, the cookies or the refresh token in the body. */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may register, and whether this installation sends e-mail. */
        get: operations["getSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the refresh token, from the cookie or the body, for new tokens. */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account with a workspace of its own; the first one owns the installation. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the token of such a link. Every session of the account ends. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts of a span of time, lightly: what a calendar draws.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Channels with their health, oldest first.
         * @description Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One channel.
         * @description Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        /**
         * Forget the credentials. History stays; what is scheduled is held until the account is connected again.
         * @description Members whose role has `channels:manage`; API keys with the scope `channels:write`.
         */
        delete: operations["disconnectChannel"];
        options?: never;
        head?: never;
        /**
         * Change the time zone or the settings that the network offers. Settings are replaced as a whole.
         * @description Members whose role has `channels:manage`; API keys with the scope `channels:write`.
         */
        patch: operations["updateChannel"];
        trace?: never;
    };
    "/api/v1/channels/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the account now with the channel’s own credentials. The answer shows what was found.
         * @description Members whose role has `channels:manage`; API keys with the scope `channels:write`.
         */
        post: operations["checkChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/open-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slots of a channel within a span of time that are ahead and free.
         * @description Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["openSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The times of the week at which a channel publishes, on the clock of its zone.
         * @description Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["getChannelSlots"];
        /**
         * Replace a channel’s zone and slots as a whole. What is scheduled keeps its time.
         * @description Members whose role has `channels:manage`; API keys with the scope `channels:write`.
         */
        put: operations["setChannelSlots"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{network}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect an account. One that is connected already gets the new credentials, and what was held goes on.
         * @description Members whose role has `channels:manage`; API keys with the scope `channels:write`.
         */
        post: operations["connectChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/next-slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next instant that is a free slot on all of the channels, within 90 days.
         * @description A look, no claim: `POST /posts` with `scheduledAt: "next-slot"` takes one. A channel without slots only needs to have nothing planned then.
         *
         *     Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["nextSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One comment.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete one’s own comment for good. With answers its place stays.
         * @description Members whose role has `comments:write`; API keys with the scope `posts:write`.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Change one’s own words. Whoever is mentioned anew is told.
         * @description Members whose role has `comments:write`; API keys with the scope `posts:write`.
         */
        patch: operations["updateComment"];
        trace?: never;
    };
    "/api/v1/comments/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a settled thread again.
         * @description Members whose role has `comments:write`; API keys with the scope `posts:write`.
         */
        post: operations["reopenComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a thread. An answer opens it again.
         * @description Members whose role has `comments:write`; API keys with the scope `posts:write`.
         */
        post: operations["resolveComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a delivery that waits for confirmation is published. If not, it is tried again.
         * @description Members whose role has `posts:publish`; API keys with the scope `posts:publish`.
         */
        post: operations["resolveDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish again now what failed, missed its window or waits to be tried again.
         * @description Members whose role has `posts:publish`; API keys with the scope `posts:publish`.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that happened to a delivery, oldest first.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many posts are late although they should have been sent.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["getOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post that the link is for, as it will be published, and what it asks. */
        get: operations["openGuestLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said about the post of the link, without the team’s notes. */
        get: operations["listGuestComments"];
        put?: never;
        /** Comment on the post of the link, or answer a comment. */
        post: operations["createGuestComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, ask for changes, or reject, on the step that you saw; another step by now is 409. */
        post: operations["decideAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that were neither accepted nor withdrawn, newest first.
         * @description Members whose role has `members:manage`; no API key.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by e-mail, or by a link to pass on. A link is shown by this answer alone.
         * @description Members whose role has `members:manage`; no API key.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw it: its link ends at once.
         * @description Members whose role has `members:manage`; no API key.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it a new link and its full time again. The former link ends.
         * @description Members whose role has `members:manage`; no API key.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link is for. */
        get: operations["getInvite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become a member by the link. It works once.
         * @description Any member of the workspace; no API key.
         */
        post: operations["acceptInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person, their workspaces, and what they may do in the present one.
         * @description Any member of the workspace; no API key.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, time zone or language.
         * @description Any member of the workspace; no API key.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/me/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link to confirm one’s e-mail address, unless it is confirmed.
         * @description Any member of the workspace; no API key.
         */
        post: operations["sendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password. Every other session ends.
         * @description Any member of the workspace; no API key.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active sessions, last used first.
         * @description Any member of the workspace; no API key.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * End every session but this one.
         * @description Any member of the workspace; no API key.
         */
        delete: operations["revokeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one session.
         * @description Any member of the workspace; no API key.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person alone, also of somebody who is in no workspace.
         * @description Any member of the workspace; no API key.
         */
        get: operations["getMyAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures, newest first.
         * @description Members whose role has `media:read`; API keys with the scope `media:read`.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Announce a picture; the answer says where to upload it within the hour.
         * @description Members whose role has `media:write`; API keys with the scope `media:write`.
         */
        post: operations["createMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One picture, with addresses that hold for an hour.
         * @description Members whose role has `media:read`; API keys with the scope `media:read`.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a picture that no post has.
         * @description Members whose role has `media:delete`; API keys with the scope `media:write`.
         */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        /**
         * Say what the picture shows.
         * @description Members whose role has `media:write`; API keys with the scope `media:write`.
         */
        patch: operations["updateMedia"];
        trace?: never;
    };
    "/api/v1/media/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the upload is done. The picture is checked, then ready or rejected. May be repeated.
         * @description Members whose role has `media:write`; API keys with the scope `media:write`.
         */
        post: operations["completeMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in the workspace, highest role first.
         * @description Members whose role has `members:read`; API keys with the scope `members:read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody out of the workspace. What they made stays; their access and their keys end at once.
         * @description Members whose role has `members:manage`; no API key.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role, up to one’s own. Ownership is handed over instead.
         * @description Members whose role has `members:manage`; no API key.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The networks: their limits, how a channel is connected and what it can be set to.
         * @description Members whose role has `channels:read`; API keys with the scope `channels:read`.
         */
        get: operations["listNetworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the person is told: in the app, by e-mail at once or in a digest.
         * @description Any member of the workspace; no API key.
         */
        get: operations["getNotificationPreferences"];
        /**
         * Change how the person is told. What waits for a mail goes by it at once.
         * @description Any member of the workspace; no API key.
         */
        put: operations["updateNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the person was told, newest first.
         * @description Any member of the workspace; no API key.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark one as read, or as not read yet.
         * @description Any member of the workspace; no API key.
         */
        patch: operations["markNotification"];
        trace?: never;
    };
    "/api/v1/notifications/end-mails/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For a person who opens the link: leads to where they choose, and changes nothing. */
        get: operations["chooseNotificationMails"];
        put?: never;
        /** End all mails about notifications of one workspace to one person. */
        post: operations["endNotificationMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all as read, up to the newest that was seen.
         * @description Any member of the workspace; no API key.
         */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many the person has not read, up to 100.
         * @description Any member of the workspace; no API key.
         */
        get: operations["countUnreadNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs that failed for good, the latest first.
         * @description The owner of the installation; no API key.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job that failed for good.
         * @description The owner of the installation; no API key.
         */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a dead job aside as not needed any more. It can be restored for two weeks.
         * @description The owner of the installation; no API key.
         */
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a dead job again, with all its attempts.
         * @description The owner of the installation; no API key.
         */
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a discard back.
         * @description The owner of the installation; no API key.
         */
        post: operations["restoreDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put aside all dead jobs of a kind that had failed by then.
         * @description The owner of the installation; no API key.
         */
        post: operations["discardDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many dead jobs there are of each kind.
         * @description The owner of the installation; no API key.
         */
        get: operations["listDeadLetterKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run all dead jobs of a kind again that had failed by then; at most 500 in one call.
         * @description The owner of the installation; no API key.
         */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queues of the workers: slots, jobs by state, dead letters.
         * @description The owner of the installation; no API key.
         */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts, newest first; with from or to: by planned time.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["listPosts"];
        put?: never;
        /**
         * Save a draft, schedule a post, or publish it now. Scheduling and publishing need the scope posts:publish too.
         * @description Members whose role has `posts:write`; API keys with the scope `posts:write`.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One post with its deliveries. The ETag is its version.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Delete a post. What is planned is cancelled; one with something published keeps its history.
         * @description Members whose role has `posts:write`; API keys with the scope `posts:write`.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Change content, time or state; arrays are replaced as a whole. The same change twice is one change.
         * @description Members whose role has `posts:write`; API keys with the scope `posts:write`.
         */
        patch: operations["updatePost"];
        trace?: never;
    };
    "/api/v1/posts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a post off the plan for good. What is published stays.
         * @description Members whose role has `posts:publish`; API keys with the scope `posts:publish`.
         */
        post: operations["cancelPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said about a post: threads, the newest first, with their answers in order.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a post, or answer a comment. Whoever is mentioned or answered is told.
         * @description Members whose role has `comments:write`; API keys with the scope `posts:write`.
         */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a scheduled post until it is resumed.
         * @description Members whose role has `posts:publish`; API keys with the scope `posts:publish`.
         */
        post: operations["pausePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused post go on; one that is late by then follows the workspace’s missed-window policy.
         * @description Members whose role has `posts:publish`; API keys with the scope `posts:publish`.
         */
        post: operations["resumePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the approval of a draft, for the time that it has or that is given. It is published once it is approved.
         * @description Members whose role has `posts:submit`; API keys with the scope `posts:write`.
         */
        post: operations["submitPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed a post, when, and what, the newest first. Saves of a draft that belong together are one version.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version with its content, and the content of the one before.
         * @description Members whose role has `posts:read`; API keys with the scope `posts:read`.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back what a version said; the time stays. An edit like any other: an approval goes stale, and what is published refuses it.
         * @description Members whose role has `posts:write`; API keys with the scope `posts:write`.
         */
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what the networks would object to. Writes nothing.
         * @description Members whose role has `posts:write`; API keys with the scope `posts:read`.
         */
        post: operations["validatePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspaces of the person, oldest membership first.
         * @description Any member of the workspace; no API key.
         */
        get: operations["listWorkspaces"];
        put?: never;
        /**
         * Make one more workspace, of one’s own.
         * @description Any member of the workspace; no API key.
         */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One workspace of the person.
         * @description Any member of the workspace; no API key.
         */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        /**
         * Delete it with everything in it. What was published stays on the networks.
         * @description Any member of the workspace; no API key.
         */
        delete: operations["deleteWorkspace"];
        options?: never;
        head?: never;
        /**
         * Change name, time zone or what happens to deliveries that missed their time.
         * @description Any member of the workspace; no API key.
         */
        patch: operations["updateWorkspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave it. Its owner hands it over first.
         * @description Any member of the workspace; no API key.
         */
        post: operations["leaveWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand it over to a member, with one’s password; the former owner stays as admin.
         * @description Any member of the workspace; no API key.
         */
        post: operations["transferWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How Arkyra and the services behind it are. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/{component}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one of the services is. */
        get: operations["getComponentHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers. */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be answered. */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKey: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            lastUsedAt: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            prefix: string;
            scopes: ("posts:read" | "posts:write" | "posts:publish" | "channels:read" | "channels:write" | "media:read" | "media:write" | "analytics:read" | "webhooks:manage" | "members:read" | "audit:read" | "ai:use")[];
        };
        ApiKeyList: {
            data: components["schemas"]["ApiKey"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        Approval: {
            canDecide: boolean;
            canSteer: boolean;
            contentHash: string;
            decisions: {
                approver: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
                comment: string;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                guestId: string | null;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string;
                /** @enum {string|null} */
                role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest" | null;
                step: number;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                userId: string | null;
                /** @enum {string} */
                verdict: "approve" | "request_changes" | "reject";
            }[];
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            definitionId: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            escalatedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            finishedAt: string | null;
            given: number;
            guests: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                openedAt: string | null;
                /** @enum {string} */
                state: "open" | "expired" | "revoked";
            }[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            heldAt: string | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            name: string;
            needed: number;
            noSelfApproval: boolean;
            notices: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                kind: "reminder" | "due" | "escalation" | "expiry";
                number: number;
                step: number;
            }[];
            post: {
                channelIds: string[];
                excerpt: string;
                hasMedia: boolean;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                scheduledAt: string | null;
                version: number;
            };
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            postId: string;
            revision: number;
            /** @enum {string} */
            state: "pending" | "on_hold" | "approved" | "changes_requested" | "rejected" | "stale" | "expired" | "cancelled" | "superseded";
            step: number;
            steps: components["schemas"]["ApprovalStep"][];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            stepStartedAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            submittedAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            submittedById: string | null;
            submittedByName: string | null;
        };
        ApprovalList: {
            data: components["schemas"]["Approval"][];
            nextCursor: string | null;
        };
        ApprovalRule: {
            channelIds: string[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            enabled: boolean;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            name: string;
            noSelfApproval: boolean;
            roles: ("owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest")[];
            steps: components["schemas"]["ApprovalStep"][];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        ApprovalRuleList: {
            data: components["schemas"]["ApprovalRule"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        ApprovalStep: {
            approvers: components["schemas"]["Approver"][];
            dueMinutes?: number;
            escalateTo?: components["schemas"]["Approver"][];
            expireMinutes?: number;
            name: string;
            quorum?: number;
            remindMinutes?: number[];
            /** @enum {string} */
            rule: "any" | "all" | "quorum";
        };
        Approver: {
            /** @enum {string} */
            kind: "user" | "role" | "guest";
            /** @enum {string} */
            role?: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            userId?: string;
        };
        AuditActor: {
            id: string | null;
            /** @enum {string} */
            kind: "user" | "api-key" | "guest" | "system";
            name: string | null;
        };
        AuditEntry: {
            action: string;
            actor: components["schemas"]["AuditActor"];
            after: {
                [key: string]: string | number | boolean | (null) | string[];
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string;
            before: {
                [key: string]: string | number | boolean | (null) | string[];
            } | null;
            details: {
                [key: string]: string | number | boolean | (null) | string[];
            };
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            ip: string | null;
            isSealed: boolean;
            object: components["schemas"]["AuditObject"];
            requestId: string | null;
        };
        AuditEntryPage: {
            data: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        AuditObject: {
            id: string;
            name: string | null;
            type: string;
        };
        AuditSeal: {
            entries: number;
            problem: string | null;
            retentionMonths: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            sealedUntil: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            verifiedAt: string | null;
        };
        Calendar: {
            data: components["schemas"]["CalendarEntry"][];
        };
        CalendarEntry: {
            /** @enum {string} */
            approval?: "pending" | "on_hold" | "approved" | "changes_requested" | "rejected" | "stale" | "expired" | "cancelled" | "superseded";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string;
            channelIds: string[];
            excerpt: string;
            hasMedia: boolean;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "publishing" | "published" | "partly_published" | "needs_attention" | "cancelled";
            version: number;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        Channel: {
            avatarUrl: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            checkedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            displayName: string;
            externalId: string;
            handle: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            network: string;
            problem: string | null;
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "connected" | "reconnect" | "disconnected";
            stateReason: string | null;
            timezone: string;
        };
        ChannelList: {
            data: components["schemas"]["Channel"][];
            nextCursor: string | null;
        };
        ChannelSlots: {
            slots: components["schemas"]["Slot"][];
            timezone: string;
        };
        Comment: {
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                /** @enum {string} */
                kind: "member" | "guest";
                name: string | null;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            deletedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            editedAt: string | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            internal: boolean;
            mentions: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string | null;
            }[];
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            postId: string;
            resolved: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
                by: string | null;
            } | null;
            text: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            threadId: string | null;
        };
        CommentThread: {
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                /** @enum {string} */
                kind: "member" | "guest";
                name: string | null;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            deletedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            editedAt: string | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            internal: boolean;
            mentions: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string | null;
            }[];
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            postId: string;
            replies: components["schemas"]["Comment"][];
            resolved: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
                by: string | null;
            } | null;
            text: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            threadId: string | null;
        };
        CommentThreadList: {
            counts: {
                open: number;
                resolved: number;
            };
            data: components["schemas"]["CommentThread"][];
            decisions: components["schemas"]["SpokenDecision"][];
            nextCursor: string | null;
        };
        ComponentHealth: {
            detail?: string;
            latencyMs?: number;
            /** @enum {string} */
            status: "ok" | "degraded" | "down" | "off";
        };
        ConfirmEmailRequest: {
            token: string;
        };
        /** @description The connect fields of the network, as listed by GET /networks. */
        ConnectChannelRequest: {
            [key: string]: string;
        };
        CreateApiKeyRequest: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt?: string;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            scopes: ("posts:read" | "posts:write" | "posts:publish" | "channels:read" | "channels:write" | "media:read" | "media:write" | "analytics:read" | "webhooks:manage" | "members:read" | "audit:read" | "ai:use")[];
        };
        CreateCommentRequest: {
            internal?: boolean;
            /** @description Plain text. `@[<user id>]` mentions a member of the workspace. */
            text: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            threadId?: string;
        };
        CreatedApiKey: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            key: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            lastUsedAt: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            prefix: string;
            scopes: ("posts:read" | "posts:write" | "posts:publish" | "channels:read" | "channels:write" | "media:read" | "media:write" | "analytics:read" | "webhooks:manage" | "members:read" | "audit:read" | "ai:use")[];
        };
        CreatedMedia: {
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            upload: {
                headers: {
                    [key: string]: string;
                };
                /** @enum {string} */
                method: "PUT";
                url: string;
            };
        };
        CreateGuestCommentRequest: {
            /** @description Plain text. `@[<user id>]` mentions a member of the workspace. */
            text: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            threadId?: string;
        };
        CreateGuestRequest: {
            /** Format: email */
            email?: string;
            /** @default 14 */
            expiresInDays: number;
            name: string;
        };
        CreateInvitationRequest: {
            /** Format: email */
            email?: string;
            /** @default 7 */
            expiresInDays: number;
            /** @enum {string} */
            role: "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer";
        };
        CreateMediaRequest: {
            contentType: string;
            fileName: string;
            size: number;
        };
        CreatePostRequest: {
            /** @enum {string|null} */
            missedPolicy?: "late" | "hold" | "skip" | null;
            parts: components["schemas"]["PostPart"][];
            /**
             * @description ISO 8601; without an offset it is a wall time in `timezone`. Or `next-slot`: the earliest slot that is free on all channels of the post, taken at once; the answer says which.
             * @example 2026-11-20T09:30
             */
            scheduledAt?: (string | "next-slot") | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "now";
            tags?: string[];
            targets: components["schemas"]["PostTarget"][];
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        CreateWorkspaceRequest: {
            name: string;
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        DeadLetter: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            addedAt: string;
            attempts: number;
            error: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            failedAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            jobId: string;
            name: string;
            payload: unknown;
            queue: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            settledAt: string | null;
            stack: string;
            /** @enum {string} */
            state: "dead" | "replayed" | "discarded";
        };
        DeadLetterKind: {
            count: number;
            name: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            newestAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            oldestAt: string;
            queue: string;
        };
        DeadLetterKinds: {
            data: components["schemas"]["DeadLetterKind"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        DeadLetterPage: {
            data: components["schemas"]["DeadLetter"][];
            nextCursor: string | null;
        };
        DeadLettersSeen: {
            name: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            until: string;
        };
        DeadLettersSettled: {
            count: number;
            more: boolean;
        };
        DecideApprovalRequest: {
            comment?: string;
            step: number;
            /** @enum {string} */
            verdict: "approve" | "request_changes" | "reject";
        };
        Delivery: {
            attempts: number;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            channelId: string;
            externalId: string | null;
            failure: components["schemas"]["Failure"] | null;
            /** @enum {string|null} */
            holdReason: "approval" | "channel" | "paused" | "missed" | "quota" | "confirm" | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            nextTryAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            scheduledAt: string | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "publishing" | "published" | "failed" | "unknown" | "held" | "cancelled";
            url: string | null;
        };
        Failure: {
            cause: string;
            /** @enum {string} */
            code: "reauth" | "permission" | "duplicate" | "rate_limited" | "rejected" | "validation" | "config" | "transient" | "unknown";
            nextStep: string;
            /** @enum {string} */
            whoActs: "user" | "arkyra" | "network";
        };
        ForgotPasswordRequest: {
            /** Format: email */
            email: string;
        };
        Guest: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            email: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /** @enum {string|null} */
            mail: "waiting" | "sent" | "failed" | null;
            name: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            revokedAt: string | null;
            /** @enum {string} */
            state: "open" | "expired" | "revoked";
        };
        GuestList: {
            data: components["schemas"]["Guest"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        GuestView: {
            approval: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                finishedAt: string | null;
                given: number;
                name: string;
                needed: number;
                /** @enum {string} */
                state: "pending" | "on_hold" | "approved" | "changes_requested" | "rejected" | "stale" | "expired" | "cancelled" | "superseded";
                step: number;
                steps: {
                    asksGuests: boolean;
                    name: string;
                }[];
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                submittedAt: string;
            };
            canDecide: boolean;
            decisions: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
                comment: string | null;
                isYours: boolean;
                name: string;
                step: number;
                /** @enum {string} */
                verdict: "approve" | "request_changes" | "reject";
            }[];
            guest: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                expiresAt: string;
                name: string;
            };
            notice: string | null;
            post: {
                channels: {
                    avatarUrl: string | null;
                    displayName: string;
                    handle: string;
                    /**
                     * Format: uuid
                     * @description UUID version 7.
                     */
                    id: string;
                    isOwnVersion: boolean;
                    network: string;
                    parts: {
                        mediaIds: string[];
                        text: string;
                    }[];
                    /**
                     * Format: date-time
                     * @description Instant, ISO 8601 in UTC.
                     * @example 2026-11-20T09:30:00.000Z
                     */
                    publishedAt: string | null;
                    settings: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    state: "draft" | "scheduled" | "publishing" | "published" | "failed" | "unknown" | "held" | "cancelled";
                    url: string | null;
                }[];
                media: {
                    altText: string;
                    contentType: string;
                    height: number | null;
                    /**
                     * Format: uuid
                     * @description UUID version 7.
                     */
                    id: string;
                    thumbnailUrl: string | null;
                    url: string | null;
                    width: number | null;
                }[];
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                scheduledAt: string | null;
                timezone: string;
            } | null;
            workspaceName: string;
        };
        Health: {
            components: {
                db: components["schemas"]["ComponentHealth"];
                redis: components["schemas"]["ComponentHealth"];
                storage: components["schemas"]["ComponentHealth"];
                temporal: components["schemas"]["ComponentHealth"];
            };
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
            version: string;
        };
        Invitation: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            email: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            invitedBy: string;
            /** @enum {string|null} */
            mail: "waiting" | "sent" | "failed" | null;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            /** @enum {string} */
            state: "open" | "expired";
        };
        InvitationList: {
            data: components["schemas"]["Invitation"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        InvitationView: {
            email: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string;
            invitedBy: string;
            mayRegister: boolean;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            /** @enum {string} */
            state: "open" | "expired" | "revoked" | "accepted";
            workspaceName: string;
        };
        Liveness: {
            /** @enum {string} */
            status: "ok";
        };
        LoginRequest: {
            /** Format: email */
            email: string;
            password: string;
        };
        LoginResponse: {
            accessToken: string;
            refreshToken?: string;
            user: components["schemas"]["User"];
        };
        MadeGuest: {
            guest: components["schemas"]["Guest"];
            url: string | null;
        };
        MadeInvitation: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            email: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            invitedBy: string;
            link: string | null;
            /** @enum {string|null} */
            mail: "waiting" | "sent" | "failed" | null;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            /** @enum {string} */
            state: "open" | "expired";
        };
        MarkNotificationRequest: {
            read: boolean;
        };
        Me: {
            permissions: string[];
            shouldConfirmEmail: boolean;
            user: components["schemas"]["User"];
            workspace: components["schemas"]["Workspace"];
            workspaces: components["schemas"]["Workspace"][];
        };
        Media: {
            altText: string;
            contentType: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            durationMs: number | null;
            fileName: string;
            height: number | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            problem: string | null;
            size: number;
            /** @enum {string} */
            state: "uploading" | "processing" | "ready" | "rejected" | "failed";
            thumbnailUrl: string | null;
            url: string | null;
            width: number | null;
        };
        MediaList: {
            data: components["schemas"]["Media"][];
            nextCursor: string | null;
        };
        Member: {
            email: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            joinedAt: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            userId: string;
        };
        MemberList: {
            data: components["schemas"]["Member"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        Network: {
            connect: {
                fields: {
                    defaultValue?: string;
                    help?: string;
                    /** @enum {string} */
                    kind: "text" | "password" | "url" | "select";
                    label: string;
                    name: string;
                    options?: {
                        label: string;
                        value: string;
                    }[];
                    placeholder?: string;
                    required: boolean;
                }[];
                help: string;
                /** @enum {string} */
                kind: "credentials" | "oauth";
            };
            displayName: string;
            limits: {
                media: {
                    contentTypes: string[];
                    maxAltText: number;
                    maxBytes: number;
                    maxCount: number;
                    maxHeight: number;
                    maxWidth: number;
                };
                parts: {
                    max: number;
                };
                text: {
                    max: number;
                    maxBytes?: number;
                    /** @enum {string} */
                    unit: "graphemes" | "characters";
                };
            };
            network: string;
            settings: {
                defaultValue?: string;
                help?: string;
                /** @enum {string} */
                kind: "text" | "password" | "url" | "select";
                label: string;
                name: string;
                options?: {
                    label: string;
                    value: string;
                }[];
                placeholder?: string;
                required: boolean;
            }[];
        };
        NetworkList: {
            data: components["schemas"]["Network"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        NextSlot: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string | null;
            /** @enum {string|null} */
            reason: "no_slots" | "none_free" | null;
        };
        Notification: {
            actor: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string;
            } | null;
            approval: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                state: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string;
            channel: {
                displayName: string;
                handle: string;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                network: string;
            } | null;
            comment: {
                excerpt: string;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
            } | null;
            count: number;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /** @enum {string} */
            kind: "approval.requested" | "approval.guest" | "approval.reminder" | "approval.escalated" | "approval.expired" | "approval.decided" | "approval.stale" | "comment.mentioned" | "comment.replied" | "delivery.failed" | "delivery.held" | "delivery.unknown" | "channel.reconnect" | "member.joined";
            post: {
                excerpt: string;
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            readAt: string | null;
        };
        NotificationPage: {
            data: components["schemas"]["Notification"][];
            nextCursor: string | null;
        };
        NotificationPreferences: {
            digest: {
                /** @enum {string} */
                every: "day" | "hour";
                hour: number;
            };
            kinds: {
                /** @enum {string} */
                email: "now" | "digest" | "off";
                inApp: boolean;
                /** @enum {string} */
                kind: "approval.requested" | "approval.guest" | "approval.reminder" | "approval.escalated" | "approval.expired" | "approval.decided" | "approval.stale" | "comment.mentioned" | "comment.replied" | "delivery.failed" | "delivery.held" | "delivery.unknown" | "channel.reconnect" | "member.joined";
            }[];
            mail: boolean;
            timezone: string;
        };
        OpenSlots: {
            data: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 in UTC.
                 * @example 2026-11-20T09:30:00.000Z
                 */
                at: string;
            }[];
        };
        Overdue: {
            deliveries: number;
            posts: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            since: string | null;
        };
        Post: {
            approval?: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string;
                /** @enum {string} */
                state: "pending" | "on_hold" | "approved" | "changes_requested" | "rejected" | "stale" | "expired" | "cancelled" | "superseded";
                step: number;
                steps: number;
            };
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            deliveries: components["schemas"]["Delivery"][];
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /** @enum {string|null} */
            missedPolicy: "late" | "hold" | "skip" | null;
            parts: {
                mediaIds: string[];
                text: string;
            }[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            scheduledAt: string | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "publishing" | "published" | "partly_published" | "needs_attention" | "cancelled";
            tags: string[];
            targets: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                channelId: string;
                parts: {
                    mediaIds: string[];
                    text: string;
                }[] | null;
                settings: {
                    [key: string]: unknown;
                };
            }[];
            timezone: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        PostList: {
            data: components["schemas"]["Post"][];
            nextCursor: string | null;
        };
        PostPart: {
            mediaIds?: string[];
            text: string;
        };
        PostProblem: {
            code: string;
            mediaId?: string;
            message: string;
            params?: {
                [key: string]: string | number;
            };
            part: number | null;
            range?: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            severity: "error" | "warning";
            target: number | null;
        };
        PostProblems: {
            problems: components["schemas"]["PostProblem"][];
        };
        PostTarget: {
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            channelId: string;
            parts?: components["schemas"]["PostPart"][];
            settings?: {
                [key: string]: unknown;
            };
        };
        PostVersion: {
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string | null;
            } | null;
            byKey: boolean;
            changes: ("text" | "pictures" | "channels" | "settings" | "time" | "tags")[];
            /** @enum {string|null} */
            milestone: "submitted" | "scheduled" | "unscheduled" | "restored" | null;
            number: number;
            postVersion: number;
            restoredFrom: number | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            savedAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            startedAt: string;
        };
        PostVersionContent: {
            /** @enum {string|null} */
            missedPolicy: "late" | "hold" | "skip" | null;
            parts: {
                mediaIds: string[];
                text: string;
            }[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            scheduledAt: string | null;
            tags: string[];
            targets: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                channelId: string;
                name: string;
                network: string;
                parts: {
                    mediaIds: string[];
                    text: string;
                }[] | null;
                settings: {
                    [key: string]: unknown;
                };
            }[];
            timezone: string;
        };
        PostVersionDetail: {
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                name: string | null;
            } | null;
            before: components["schemas"]["PostVersionContent"] | null;
            byKey: boolean;
            changes: ("text" | "pictures" | "channels" | "settings" | "time" | "tags")[];
            content: components["schemas"]["PostVersionContent"];
            gone: {
                channelIds: string[];
                mediaIds: string[];
            };
            /** @enum {string|null} */
            milestone: "submitted" | "scheduled" | "unscheduled" | "restored" | null;
            number: number;
            postVersion: number;
            restoredFrom: number | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            savedAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            startedAt: string;
        };
        PostVersionList: {
            data: components["schemas"]["PostVersion"][];
            nextCursor: string | null;
        };
        ProblemDocument: {
            code: string;
            detail: string;
            errors?: {
                code: string;
                message: string;
                pointer: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        QueueList: {
            data: components["schemas"]["QueueState"][];
            /** @enum {string|null} */
            nextCursor: null;
            temporalUrl: string | null;
            workers: number | null;
        };
        QueueState: {
            attempts: number;
            dead: number;
            jobs: {
                active: number;
                delayed: number;
                waiting: number;
            } | null;
            name: string;
            /** @enum {string} */
            priority: "high" | "medium" | "low";
            slots: number;
        };
        ReadNotificationsRequest: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            until?: string;
        };
        RefreshRequest: {
            refreshToken?: string;
        };
        RegisterRequest: {
            /** Format: email */
            email: string;
            invitation?: string;
            name: string;
            password: string;
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        RegisterResponse: {
            accessToken: string;
            refreshToken?: string;
            user: components["schemas"]["User"];
            workspace: components["schemas"]["Workspace"];
        };
        ResetPasswordRequest: {
            newPassword: string;
            token: string;
        };
        ResolveDeliveryRequest: {
            /** @enum {boolean} */
            published: true;
            /** Format: uri */
            url?: string;
        } | {
            /** @enum {boolean} */
            published: false;
        };
        SaveApprovalRuleRequest: {
            channelIds?: string[];
            enabled?: boolean;
            name: string;
            noSelfApproval?: boolean;
            roles?: ("owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest")[];
            steps: components["schemas"]["ApprovalStep"][];
        };
        Session: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            current: boolean;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            ipAddress: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            lastUsedAt: string;
            userAgent: string;
        };
        SessionList: {
            data: components["schemas"]["Session"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        SetChannelSlotsRequest: {
            slots: components["schemas"]["Slot"][];
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone: string;
        };
        SignInOptions: {
            mail: boolean;
            /** @enum {string} */
            registration: "open" | "invite" | "closed";
        };
        Slot: {
            /** @example 09:30 */
            time: string;
            /** @description 1 = Monday … 7 = Sunday. */
            weekdays: number[];
        };
        SpokenDecision: {
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            approvalId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string;
            author: {
                /**
                 * Format: uuid
                 * @description UUID version 7.
                 */
                id: string;
                /** @enum {string} */
                kind: "member" | "guest";
                name: string | null;
            };
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            step: number;
            stepName: string;
            text: string;
            /** @enum {string} */
            verdict: "approve" | "request_changes" | "reject";
        };
        SubmitPostRequest: {
            scheduledAt?: string;
            timezone?: string;
            version?: number;
        };
        Timeline: {
            data: components["schemas"]["TimelineEntry"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
        TimelineEntry: {
            actor: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            at: string;
            attempt: number | null;
            event: string;
            /** @enum {string|null} */
            from: "draft" | "scheduled" | "publishing" | "published" | "failed" | "unknown" | "held" | "cancelled" | null;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            /** @enum {string} */
            kind: "state" | "attempt";
            message: string;
            part: number | null;
            /** @enum {string|null} */
            to: "draft" | "scheduled" | "publishing" | "published" | "failed" | "unknown" | "held" | "cancelled" | null;
        };
        TransferWorkspaceRequest: {
            password: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            userId: string;
        };
        UnreadNotifications: {
            unread: number;
        };
        UpdateChannelRequest: {
            settings?: {
                [key: string]: unknown;
            };
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        UpdateCommentRequest: {
            /** @description Plain text. `@[<user id>]` mentions a member of the workspace. */
            text: string;
        };
        UpdateMediaRequest: {
            altText: string;
        };
        UpdateMemberRequest: {
            /** @enum {string} */
            role: "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer";
        };
        UpdateMeRequest: {
            /** @enum {string} */
            locale?: "en";
            name?: string;
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        UpdateNotificationPreferencesRequest: {
            digest: {
                /** @enum {string} */
                every: "day" | "hour";
                hour: number;
            };
            kinds: {
                /** @enum {string} */
                email: "now" | "digest" | "off";
                inApp: boolean;
                /** @enum {string} */
                kind: "approval.requested" | "approval.guest" | "approval.reminder" | "approval.escalated" | "approval.expired" | "approval.decided" | "approval.stale" | "comment.mentioned" | "comment.replied" | "delivery.failed" | "delivery.held" | "delivery.unknown" | "channel.reconnect" | "member.joined";
            }[];
        };
        UpdatePostRequest: {
            /** @enum {string|null} */
            missedPolicy?: "late" | "hold" | "skip" | null;
            parts?: components["schemas"]["PostPart"][];
            /**
             * @description ISO 8601; without an offset it is a wall time in `timezone`. Or `next-slot`: the earliest slot that is free on all channels of the post, taken at once; the answer says which.
             * @example 2026-11-20T09:30
             */
            scheduledAt?: (string | "next-slot") | null;
            /** @enum {string} */
            state?: "draft" | "scheduled" | "now";
            tags?: string[];
            targets?: components["schemas"]["PostTarget"][];
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
            version?: number;
        };
        UpdateWorkspaceRequest: {
            missedWindowMinutes?: number;
            /** @enum {string} */
            missedWindowPolicy?: "late" | "hold" | "skip";
            name?: string;
            /**
             * @description IANA time zone.
             * @example Europe/Paris
             */
            timezone?: string;
        };
        User: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            email: string;
            emailVerified: boolean;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            isInstanceOwner: boolean;
            locale: string;
            name: string;
            timezone: string;
        };
        Workspace: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 in UTC.
             * @example 2026-11-20T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description UUID version 7.
             */
            id: string;
            missedWindowMinutes: number;
            /** @enum {string} */
            missedWindowPolicy: "late" | "hold" | "skip";
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "editor" | "contributor" | "reviewer" | "viewer" | "guest";
            timezone: string;
        };
        WorkspaceList: {
            data: components["schemas"]["Workspace"][];
            /** @enum {string|null} */
            nextCursor: null;
        };
    };
    responses: {
        /** @description The request does not fit its schema; `errors` names each field that is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The thing is not in a state for this, was changed meanwhile, or its first request still runs. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body has more than 1 MiB. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The role, or the scopes of the key, do not allow this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description There is no such thing in this workspace. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Anything else that went wrong. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Too many requests; `Retry-After` says how many seconds to wait. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Nobody is signed in, or the token or key does not hold (any longer). */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request is well formed, but cannot be done as it is; `errors` names the fields. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is not application/json. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: {
        /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
        IdempotencyKey: string;
        /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
        WorkspaceId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listApprovalRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRuleList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createApprovalRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveApprovalRuleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateApprovalRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveApprovalRuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteApprovalRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mine?: "true" | "false";
                /** @description UUID version 7. */
                postId?: string;
                state?: "pending" | "on_hold" | "approved" | "changes_requested" | "rejected" | "stale" | "expired" | "cancelled" | "superseded";
                submitted?: "true" | "false";
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApprovalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listApprovalGuests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createApprovalGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGuestRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeGuest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeApprovalGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                guestId: string;
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    holdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resumeApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description An action such as `post.created`, or `post` for all of that kind. */
                action?: string;
                /** @description `system`, or `user:`, `api-key:` or `guest:` with an id. */
                actor?: string;
                cursor?: string;
                /** @description Instant, ISO 8601 in UTC. */
                from?: string;
                limit?: number;
                objectId?: string;
                /** @description Instant, ISO 8601 in UTC. */
                to?: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    exportAuditEntries: {
        parameters: {
            query?: {
                /** @description An action such as `post.created`, or `post` for all of that kind. */
                action?: string;
                /** @description `system`, or `user:`, `api-key:` or `guest:` with an id. */
                actor?: string;
                format?: "csv" | "jsonl";
                /** @description Instant, ISO 8601 in UTC. */
                from?: string;
                objectId?: string;
                /** @description Instant, ISO 8601 in UTC. */
                to?: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAuditSeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSeal"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmailRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    logIn: {
        parameters: {
            query?: {
                tokens?: "cookie" | "body";
            };
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptions"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    register: {
        parameters: {
            query?: {
                tokens?: "cookie" | "body";
            };
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    readCalendar: {
        parameters: {
            query: {
                /** @description UUID version 7. */
                channelId?: string;
                /** @description Instant, ISO 8601 in UTC. */
                from: string;
                state?: "draft" | "scheduled" | "publishing" | "published" | "partly_published" | "needs_attention" | "cancelled";
                /** @description Instant, ISO 8601 in UTC. */
                to: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    disconnectChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChannelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    checkChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    openSlots: {
        parameters: {
            query: {
                /** @description Instant, ISO 8601 in UTC. */
                from: string;
                /** @description Instant, ISO 8601 in UTC. */
                to: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSlots"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getChannelSlots: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelSlots"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    setChannelSlots: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetChannelSlotsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelSlots"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    connectChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                network: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectChannelRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    nextSlot: {
        parameters: {
            query: {
                /** @description Instant, ISO 8601 in UTC. */
                after?: string;
                /** @description May be named several times: free on all of them. */
                channelId: string[];
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextSlot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCommentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    reopenComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resolveComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resolveDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDeliveryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    readTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getOverdue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overdue"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    openGuestLink: {
        parameters: {
            query?: never;
            header: {
                /** @description What follows the # in the link. */
                "x-guest-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description The link has expired or was revoked. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listGuestComments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header: {
                /** @description What follows the # in the link. */
                "x-guest-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadList"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The link has expired or was revoked. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createGuestComment: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description What follows the # in the link. */
                "x-guest-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGuestCommentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            /** @description The link has expired or was revoked. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    decideAsGuest: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description What follows the # in the link. */
                "x-guest-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApprovalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            /** @description The link has expired or was revoked. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    acceptInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getMyAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Comma-separated ids. */
                ids?: string;
                limit?: number;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMediaRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMedia"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMediaRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    completeMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listNetworks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNotificationPreferencesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    markNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNotificationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    chooseNotificationMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    endNotificationMails: {
        parameters: {
            query: {
                of: string;
            };
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotificationsRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    countUnreadNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                name?: string;
                queue?: "publish" | "notification" | "media" | "webhook" | "ai";
                state?: "dead" | "replayed" | "discarded";
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    restoreDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    discardDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLettersSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersSettled"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDeadLetterKinds: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterKinds"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLettersSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersSettled"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description UUID version 7. */
                channelId?: string;
                cursor?: string;
                /** @description Instant, ISO 8601 in UTC. */
                from?: string;
                limit?: number;
                state?: "draft" | "scheduled" | "publishing" | "published" | "partly_published" | "needs_attention" | "cancelled";
                /** @description Instant, ISO 8601 in UTC. */
                to?: string;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updatePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    cancelPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "resolved";
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCommentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    pausePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    resumePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    submitPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostVersionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostVersionDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen; another one by now is 409. */
                "If-Match"?: string;
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    validatePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostProblems"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspaceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    leaveWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    transferWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one. */
                "X-Workspace-Id"?: components["parameters"]["WorkspaceId"];
            };
            path: {
                /** @description UUID version 7. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferWorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description PostgreSQL is down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getComponentHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component: "db" | "redis" | "storage" | "temporal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComponentHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description It is down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComponentHealth"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description PostgreSQL is down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
