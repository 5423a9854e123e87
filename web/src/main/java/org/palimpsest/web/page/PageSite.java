package org.palimpsest.web.page;

import org.palimpsest.actionapi.CookieHeaders;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.user.AccountNames;

/**
 * What pages that know who looks at them need of the wiki around them.
 *
 * @param sessions who looks at a page
 * @param cookies how they are told of changes
 * @param people whose names they may know
 * @param localisation in which words they are told everything else
 */
public record PageSite(
    Sessions sessions, CookieHeaders cookies, AccountNames people, Localisation localisation) {}
