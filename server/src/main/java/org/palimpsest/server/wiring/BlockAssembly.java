package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.block.BlockAction;
import org.palimpsest.actionapi.block.BlocksQuery;
import org.palimpsest.actionapi.block.UnblockAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.block.BlockReader;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.blocking.BlockSomebody;
import org.palimpsest.wiki.blocking.UnblockSomebody;

/**
 * Who is blocked.
 *
 * @param autoblocks catches the addresses of those who are
 */
record BlockAssembly(
    Foundation base, Autoblocks autoblocks, BlockSomebody block, UnblockSomebody unblock)
    implements ApiModules {

  static BlockAssembly of(Foundation base, ActAssembly acts, SiteAssembly site) {
    Autoblocks autoblocks =
        new Autoblocks(acts.acts(), site.contentWords(), base.settings().block());
    return new BlockAssembly(
        base,
        autoblocks,
        new BlockSomebody(acts.acts(), autoblocks, base.namespaces(), base.settings().block()),
        new UnblockSomebody(acts.acts()));
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(new BlocksQuery(new BlockReader(base.database()), base.namespaces()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new BlockAction(block, base.settings(), base.namespaces()),
        new UnblockAction(unblock, base.settings()));
  }
}
