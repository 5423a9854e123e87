/** Tests of finding out whether everything that a wiki keeps agrees. */
@NullMarked
package org.palimpsest.wiki.verification;

import org.jspecify.annotations.NullMarked;
