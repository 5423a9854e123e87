# MediaWiki::Bot: log in, edit a page, read it.
use strict;
use warnings;
use MediaWiki::Bot;
use URI;

my ($api, $user, $password) = @ARGV;
my $url = URI->new($api);
my $bot = MediaWiki::Bot->new({ agent => 'example (MediaWiki::Bot)', protocol => $url->scheme, host => $url->host_port, path => 'w' });
$bot->login({ username => $user, password => $password }) or die 'login: ' . $bot->{error}{details};
my $title = 'Client MediaWiki-Bot ' . time;
$bot->edit({ page => $title, text => 'good', summary => 'begin' }) or die 'edit: ' . $bot->{error}{details};
my $text = $bot->get_text($title);
die "not saved: $text" unless $text eq 'good';
print "MediaWiki::Bot: edited\n";
