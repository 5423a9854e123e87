package org.palimpsest.wiki.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Wiki;

/**
 * Renders texts, and keeps what came of those that are saved: as long as the wiki gives the same
 * answers to all that was asked for a text, nothing is parsed again. Where the database is known to
 * be in the same state nothing is asked again either; otherwise all of it is, at once, whoever has
 * changed it. Thread-safe.
 */
public final class Renderings {
  private final Renderer renderer;
  private final CommittedState state;
  private final InstantSource clock;
  private final Cache<RenderingKey, KeptRendering> kept;
  private final OneAtATime<RenderingKey, KeptRendering> running = new OneAtATime<>();

  /**
   * Keeps renderings.
   *
   * @param most how many bytes of memory they may take, about
   */
  public Renderings(Renderer renderer, CommittedState state, InstantSource clock, long most) {
    this.renderer = renderer;
    this.state = state;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((RenderingKey key, KeptRendering rendering) -> rendering.weight())
            .executor(Runnable::run)
            .build();
  }

  /** What a text shows and says. */
  public Rendered render(ChosenText text, ParseOptions options, Viewer viewer) {
    if (options.preview() || !isSaved(text)) {
      return renderer.render(text, options, viewer);
    }
    RenderingKey key = RenderingKey.of(text.page(), options, viewer);
    KeptRendering known = kept.getIfPresent(key);
    KeptRendering rendering =
        known == null ? null : stillTrue(key, known, text.page().now(), viewer);
    if (rendering == null) {
      rendering = running.get(key, () -> compute(key, text, options, viewer));
    }
    return rendering.rendered().of(text);
  }

  /** Whether it is a text that is kept, and not only a part of one. */
  private static boolean isSaved(ChosenText text) {
    return text.saved() != null && text.saved().text().equals(text.text());
  }

  private @Nullable KeptRendering stillTrue(
      RenderingKey key, KeptRendering known, Instant now, Viewer viewer) {
    if (!now.isBefore(known.expires())) {
      return null;
    }
    long current = state.current();
    if (current != CommittedState.NONE && current == known.state()) {
      return known;
    }
    Wiki wiki = renderer.wiki(viewer);
    if (!known.answers().areTrue(wiki, renderer.pages(viewer))) {
      return null;
    }
    KeptRendering confirmed = known.trueOf(current);
    kept.put(key, confirmed);
    return confirmed;
  }

  private KeptRendering compute(
      RenderingKey key, ChosenText text, ParseOptions options, Viewer viewer) {
    long before = state.current();
    Recorder recorder = new Recorder(renderer.wiki(viewer));
    Rendered rendered = renderer.render(text, options, viewer, recorder.wiki()).written();
    KeptRendering rendering =
        new KeptRendering(
            rendered,
            recorder.answers(),
            before,
            clock.instant().plusSeconds(rendered.output().facts().lifetime()));
    kept.put(key, rendering);
    return rendering;
  }

  /** The renderer, for what is not kept. */
  public Renderer renderer() {
    return renderer;
  }
}
