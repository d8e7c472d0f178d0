weather.php
