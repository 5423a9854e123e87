package org.palimpsest.wiki.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.watch.WatchLookup.Watch;

/**
 * What is known of a title beside the facts of its page, as far as asked for.
 *
 * @param protections how it is protected, in order of type; of a page that does not exist, how its
 *     making is
 * @param partnerId the id of the talk page or of the page talked about; 0 when there is none
 * @param watch that the one who asks watches it; null when not
 * @param watchers how many watch it
 * @param visitors how many of them have lately come by
 * @param language the code of the language that it is written in; null: that of the wiki
 */
public record PageState(
    List<Protection> protections,
    long partnerId,
    @Nullable Watch watch,
    long watchers,
    long visitors,
    @Nullable String language) {}
