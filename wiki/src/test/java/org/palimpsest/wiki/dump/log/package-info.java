/** Tests of the parameters of log entries in dumps. */
@NullMarked
package org.palimpsest.wiki.dump.log;

import org.jspecify.annotations.NullMarked;
