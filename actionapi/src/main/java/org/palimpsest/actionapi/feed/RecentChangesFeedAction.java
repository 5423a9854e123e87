package org.palimpsest.actionapi.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.log.LogCodec;
import org.palimpsest.wiki.log.LogSentences;

/**
 * {@code action=feedrecentchanges}: the recent changes with what they have changed. It is the same
 * for everybody, so nothing of which anything is hidden is in it, whoever asks.
 */
public record RecentChangesFeedAction(ChangeReader reader, FeedMaking making)
    implements ActionModule {
  private static final Set<ChangePart> PARTS =
      EnumSet.of(ChangePart.AUTHOR, ChangePart.COMMENT, ChangePart.CONTENT, ChangePart.LOGGED);

  @Override
  public Declaration declaration() {
    return RecentChangesFeedParams.DECLARATION;
  }

  @Override
  public CacheMode cacheMode(Call call) {
    return RecentChangesFeedParams.isPersonal(call) ? CacheMode.PRIVATE : CacheMode.PUBLIC;
  }

  @Override
  public Answer execute(Call call) {
    return switch (RecentChangesFeedParams.target(call, making.titles())) {
      case Parsed.Bad<Optional<Title>>(var error) -> Answer.refused(error);
      case Parsed.Good<Optional<Title>>(var target) -> {
        FeedWords words = making.words();
        // Which pages a page links to is not kept, so nothing is known to be related to it.
        List<FeedItem> items = target.isPresent() ? List.of() : items(call, words);
        yield FeedAnswer.of(call, new Feed(head(call, words, target), items));
      }
    };
  }

  private Feed.Head head(Call call, FeedWords words, Optional<Title> target) {
    FeedAddresses addresses = making.addresses(call);
    String name = addresses.namespaces().prefixedText(target.orElse(new Title(0, "")));
    Message shown =
        target.isPresent()
            ? Message.of("recentchangeslinked-title", name)
            : Message.of("recentchanges");
    return new Feed.Head(
        FeedAddresses.self(call.request()),
        words.title("  - ", words.text(shown)),
        addresses.special(target.isPresent() ? "RecentChangesLinked" : "RecentChanges"),
        words.text(
            Message.of(
                target.isPresent()
                    ? "recentchangeslinked-feed"
                    : "recentchanges-feed-description")),
        words.language());
  }

  private List<FeedItem> items(Call call, FeedWords words) {
    List<ChangeView> changes =
        reader
            .list(
                RecentChangesFeedParams.request(call, making.titles().namespaces()),
                PARTS,
                Clearance.NONE)
            .items();
    List<ChangeGroup> groups = ChangeGroup.of(changes);
    List<String> comments =
        making
            .comments()
            .html(groups.stream().map(group -> new Comment(said(group, words), null)).toList());
    ChangeItems items =
        new ChangeItems(
            words,
            making.addresses(call),
            making.diffs(words),
            new FeedTexts(making.revisions(), call, ChangeItems.revisions(groups), Clearance.NONE));
    List<FeedItem> written = new ArrayList<>(groups.size());
    for (ChangeGroup group : groups) {
      written.add(items.item(group, comments.get(written.size())));
    }
    return written;
  }

  /** What was done, if that has been logged, and the comment. */
  private String said(ChangeGroup group, FeedWords words) {
    String comment = Optional.ofNullable(group.newest().comment().value()).orElse("");
    LoggedAction logged = group.newest().logged().value();
    if (logged == null) {
      return comment;
    }
    String page = making.titles().namespaces().prefixedText(group.target().title());
    String sentence =
        words.text(
            LogSentences.of(
                LogCodec.event(logged.type(), logged.action(), logged.details()),
                group.author(),
                page));
    return comment.isEmpty() ? sentence : sentence + ' ' + comment;
  }
}
