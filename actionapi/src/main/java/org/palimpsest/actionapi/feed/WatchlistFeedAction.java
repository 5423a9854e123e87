package org.palimpsest.actionapi.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.watch.WatchlistOwner;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.change.WatchedChangeReader;
import org.palimpsest.wiki.change.WatchedChangeView;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.watch.WatchlistAccess;

/**
 * {@code action=feedwatchlist}: the changes of what is watched by the one who asks, or by somebody
 * whose token they know. Programs that read feeds understand no other errors, so why there is none
 * is told in a feed too.
 */
public record WatchlistFeedAction(
    WatchedChangeReader reader, WatchlistAccess access, FeedMaking making) implements ActionModule {
  private static final Set<ChangePart> PARTS =
      EnumSet.of(ChangePart.AUTHOR, ChangePart.COMMENT, ChangePart.LOGGED);

  @Override
  public Declaration declaration() {
    return WatchlistFeedParams.DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    FeedWords words = making.words();
    String watchlist = words.text(Message.of("watchlist"));
    Feed feed =
        switch (items(call)) {
          case Parsed.Good<List<FeedItem>>(List<FeedItem> items) ->
              new Feed(head(call, words, watchlist), items);
          case Parsed.Bad<List<FeedItem>>(ApiError error) ->
              new Feed(
                  head(call, words, words.text(Message.of("feed-error")) + " - " + watchlist),
                  List.of(item(call, words, error)));
        };
    return FeedAnswer.of(call, feed);
  }

  private Feed.Head head(Call call, FeedWords words, String shown) {
    return new Feed.Head(
        FeedAddresses.self(call.request()),
        words.title(" - ", shown),
        making.addresses(call).special("Watchlist"),
        words.text(Message.of("watchlist")),
        words.language());
  }

  private static FeedItem item(Call call, FeedWords words, ApiError error) {
    return new FeedItem(
        words.text(Message.of("feed-error-item", error.code())),
        "",
        HtmlText.escape(call.context().errorWording().text(error.message())),
        null,
        "",
        null);
  }

  private Parsed<List<FeedItem>> items(Call call) {
    return WatchlistOwner.accountId(
            call, access, WatchlistFeedParams.OWNER, WatchlistFeedParams.TOKEN)
        .then(account -> WatchlistFeedParams.read(call).map(wish -> changes(call, account, wish)))
        .map(changes -> items(call, changes));
  }

  private List<WatchedChangeView> changes(Call call, long account, WatchlistFeedParams.Wish wish) {
    return wish.request().kinds().isEmpty()
        ? List.of()
        : reader
            .list(
                account,
                wish.request(),
                call.get(WatchlistFeedParams.ALL_REVISIONS),
                wish.unread(),
                PARTS,
                call.performer().clearance())
            .items();
  }

  private List<FeedItem> items(Call call, List<WatchedChangeView> changes) {
    List<FeedItem> items = new ArrayList<>(changes.size());
    for (WatchedChangeView watched : changes) {
      ChangeTarget target = watched.change().target().value();
      if (target != null) {
        items.add(item(call, watched.change(), target));
      }
    }
    return items;
  }

  private FeedItem item(Call call, ChangeView change, ChangeTarget target) {
    FeedAddresses addresses = making.addresses(call);
    String author = Optional.ofNullable(change.author().value()).map(Actor::name).orElse("");
    String comment = Optional.ofNullable(change.comment().value()).orElse("");
    String place =
        call.get(WatchlistFeedParams.LINK_TO_SECTIONS)
            ? making.comments().place(new Comment(comment, target.title())).orElse("")
            : "";
    return new FeedItem(
        addresses.namespaces().prefixedText(target.title()),
        link(addresses, change, target) + place,
        HtmlText.escape(author.isEmpty() ? comment : comment + " (" + author + ")"),
        change.created(),
        author,
        null);
  }

  private static String link(FeedAddresses addresses, ChangeView change, ChangeTarget target) {
    LoggedAction logged = change.logged().value();
    if (target.revisionId() != 0) {
      return addresses.diff(target.title(), target.revisionId());
    }
    return logged == null ? addresses.page(target.title()) : addresses.logEntry(logged.logId());
  }
}
