/** What operators decide: read from a file and the environment, with all mistakes told together. */
@NullMarked
package org.palimpsest.server.config;

import org.jspecify.annotations.NullMarked;
