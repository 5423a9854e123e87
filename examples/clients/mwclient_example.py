"""mwclient: log in, spoil a page, roll it back, read it."""
import sys
import time
from urllib.parse import urlsplit

import mwclient

api, user, password = sys.argv[1:]
where = urlsplit(api)


def site(**options):
    return mwclient.Site(where.netloc, scheme=where.scheme, path="/w/", **options)


bot = site()
bot.login(user, password)
title = f"Client mwclient {time.time_ns()}"
page = bot.pages[title]
page.save("good", summary="begin")

vandal = site(force_login=False)
vandal.pages[title].save("bad")
spoiler = next(bot.pages[title].revisions(prop="user"))["user"]

bot.post("rollback", title=title, user=spoiler, token=bot.get_token("rollback"))
text = bot.pages[title].text()
assert text == "good", text
print("mwclient: rolled back")
