package org.palimpsest.web.oauth;

import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.language.Speech;

/**
 * What the pages of OAuth need of the wiki around them.
 *
 * @param sessions who looks at a page
 * @param speech in which words it is told
 */
public record OAuthSite(Sessions sessions, Speech speech) {}
