"""
Orca as its own command starts it, but what it would say goes into the file SPEECH_LOG, one JSON string a line, and
nowhere else. Its own command ends every other Orca of the user.
"""
import json
import logging
import os
import sys

from gi.repository import Atspi
from orca import orca, settings


class OneLine(logging.Formatter):
    def format(self, record):
        return json.dumps(record.getMessage(), ensure_ascii=False)


def write_speech(file):
    handler = logging.FileHandler(file, encoding='utf-8')
    handler.setFormatter(OneLine())
    log = logging.getLogger('speech')
    log.setLevel(logging.INFO)
    log.addHandler(handler)


# Without a sound device the speech dispatcher never answers, and Orca would wait for it.
settings.speechFactoryModules = []
settings.speechServerFactory = None
SETTINGS = {
    # What is under the pointer is said when the pointer moves.
    'enableMouseReview': True,
    'enableBraille': False,
    'enableKeyEcho': False,
    'enableSound': False,
    'enableTutorialMessages': False,
    'pageSummaryOnLoad': False,
    'sayAllOnLoad': False,
}

# Orca describes every event for a log that is not kept, and asks the browser for the role and the name each time.
Atspi.Accessible.__str__ = object.__repr__

write_speech(os.environ['SPEECH_LOG'])
manager = orca.getSettingsManager()
manager.activate(None, SETTINGS)
for name, value in SETTINGS.items():
    manager.setSetting(name, value)
sys.exit(orca.main())
