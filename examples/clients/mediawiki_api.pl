# MediaWiki::API: log in, spoil a page, roll it back, read it.
use strict;
use warnings;
use MediaWiki::API;

my ($api, $user, $password) = @ARGV;
my $bot = MediaWiki::API->new({ api_url => $api, on_error => sub { die $_[0]->{error}{code} . ': ' . $_[0]->{error}{details} . "\n" } });
$bot->login({ lgname => $user, lgpassword => $password });
my $title = 'Client MediaWiki-API ' . time;
$bot->edit({ action => 'edit', title => $title, text => 'good', summary => 'begin' });

my $vandal = MediaWiki::API->new({ api_url => $api });
$vandal->api({ action => 'edit', title => $title, text => 'bad', token => '+\\' }) or die 'the vandal was refused';
my $pages = $bot->api({ action => 'query', prop => 'revisions', titles => $title, rvprop => 'user' })->{query}{pages};
my ($spoiled) = values %$pages;

$bot->edit({ action => 'rollback', title => $title, user => $spoiled->{revisions}[0]{user} });
my $text = $bot->get_page({ title => $title })->{'*'};
die "not rolled back: $text" unless $text eq 'good';
print "MediaWiki::API: rolled back\n";
